package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import ru.zvonok.platform.uikit.Icons;

/**
 * A family's page as plain HTML at the head of the answer: a phone shows it as soon as it has the styles, seconds before the
 * scripts come, and its links work; a tap on anything else waits for them. It goes as soon as the living page, which looks the
 * same, stands there.
 */
final class EarlyPage {

    private static final String ID = "z-early";
    private static final String TOGGLE = "vaadin-drawer-toggle";
    /** Parts of the living page that do without a script what they are for. */
    private static final Set<String> KEPT = Set.of("vaadin-icon", "vaadin-button", TOGGLE);

    private static final Set<String> LEFT_OUT = Set.of("id", "for", "router-link");

    /**
     * In the same frame in which the living page is laid out, so that nothing jumps or blinks. The last tap on what needs a
     * script is done there.
     */
    private static final String GO = """
            (early => {
              const name = one => one.getAttribute('aria-label') || one.textContent.trim();
              const like = (one, where) =>
                [...where.querySelectorAll(one.localName)].filter(other => name(other) === name(one));
              let tapped = null;
              early.addEventListener('click', tap => {
                const one = tap.target.closest('button, summary, [role="button"]');
                if (one) {
                  tapped?.removeAttribute('aria-busy');
                  tapped = one;
                  one.setAttribute('aria-busy', 'true');
                }
              });
              const look = () => {
                const page = document.querySelector('#outlet main');
                if (page && page.getClientRects().length) {
                  const which = tapped && like(tapped, early).indexOf(tapped);
                  early.remove();
                  if (tapped) like(tapped, document)[which]?.click();
                } else if (early.isConnected) requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            })(document.getElementById('z-early'));
            """;

    private EarlyPage() {}

    /** Puts it into an answer that carries the page's content; other answers stay as they are. */
    static void into(Document page, UI ui) {
        List<HasElement> chain = ui.getInternals().getActiveRouterTargetsChain();
        List<Component> around =
                chain.size() == 2 && chain.getLast() instanceof MainLayout frame ? frame.early() : List.of();
        if (!around.isEmpty()) {
            org.jsoup.nodes.Element early = new org.jsoup.nodes.Element("div")
                    .attr("id", ID)
                    .attr("class", "z-family")
                    .attr("overlay", "");
            around.forEach(part -> copy(part.getElement()).ifPresent(early::appendChild));
            copy(chain.getFirst().getElement()).ifPresent(early::appendChild);
            org.jsoup.nodes.Element go = new org.jsoup.nodes.Element("script");
            go.appendChild(new DataNode(GO));
            page.body().prependChild(go);
            page.body().prependChild(early);
            String title = ui.getInternals().getTitle();
            if (title != null) {
                page.title(title);
            }
        }
    }

    private static Optional<org.jsoup.nodes.Element> copy(Element from) {
        String tag = from.getTag();
        if (!from.isVisible() || tag.contains("-") && !KEPT.contains(tag)) {
            return Optional.empty();
        }
        org.jsoup.nodes.Element copy = new org.jsoup.nodes.Element(tag);
        from.getAttributeNames().filter(name -> !LEFT_OUT.contains(name)).forEach(name -> {
            copy.attr(name, from.getAttribute(name));
        });
        if (tag.equals(TOGGLE) || tag.equals("vaadin-button")) {
            copy.attr("role", "button");
        }
        String symbol = tag.equals(TOGGLE) ? "menu" : from.getProperty("symbol");
        if (symbol != null) {
            drawing(copy, symbol);
        }
        String html = from.getProperty("innerHTML");
        if (html != null) {
            copy.html(html);
        }
        from.getChildren().forEach(child -> {
            if (child.isTextNode()) {
                copy.appendChild(new TextNode(child.getText()));
            } else {
                copy(child).ifPresent(copy::appendChild);
            }
        });
        return Optional.of(copy);
    }

    private static void drawing(org.jsoup.nodes.Element icon, String symbol) {
        icon.attr("symbol", symbol).appendElement("svg").appendElement("use").attr("href", Icons.address(symbol));
    }
}
