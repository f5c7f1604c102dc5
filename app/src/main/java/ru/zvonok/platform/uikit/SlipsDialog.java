package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;

/**
 * Asks for whom slips with activation codes are to be printed, says that older codes become void, and hands the PDF over
 * once. Who has not signed in yet is chosen from the start.
 */
public final class SlipsDialog {

    /**
     * Somebody who can be given a slip.
     *
     * @param detail what tells namesakes apart, may be empty
     */
    public record Holder(UUID person, String name, String detail, AccountState state) {}

    /** Holders under a heading. */
    public record Part(String title, List<Holder> holders) {}

    private final Dialog dialog = new Dialog();
    private final Div content = new Div();
    private final List<CheckboxGroup<Holder>> groups = new ArrayList<>();
    private final Button print = new Button(Icons.of("printer"), click -> press());
    private final String fileName;
    private final Function<Set<UUID>, byte[]> press;

    private SlipsDialog(String title, String fileName, Function<Set<UUID>, byte[]> press) {
        this.fileName = fileName;
        this.press = press;
        dialog.setHeaderTitle(title);
        dialog.setWidth("34rem");
        dialog.setMaxWidth("100%");
        dialog.addClassName("z-slips");
        content.addClassName("z-stack");
        dialog.add(content);
    }

    /**
     * @param fileName of the PDF, without a person's name in it
     * @param press makes new codes for the chosen and answers the PDF
     */
    public static void open(String title, String fileName, List<Part> parts, Function<Set<UUID>, byte[]> press) {
        new SlipsDialog(title, fileName, press).ask(parts);
    }

    private void ask(List<Part> parts) {
        Button cancel = new Button(Words.t("uikit.cancel"), click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        dialog.getFooter().add(cancel);
        if (parts.stream().allMatch(part -> part.holders().isEmpty())) {
            content.add(new Paragraph(Words.t("uikit.slips.nobody")));
        } else {
            content.add(new Paragraph(Words.t("uikit.slips.void")));
            parts.stream().filter(part -> !part.holders().isEmpty()).forEach(part -> content.add(group(part)));
            print.addThemeVariants(ButtonVariant.PRIMARY);
            print.setDisableOnClick(true);
            dialog.getFooter().add(print);
            count();
        }
        dialog.open();
    }

    private Div group(Part part) {
        CheckboxGroup<Holder> group = new CheckboxGroup<>(part.title());
        group.addThemeName("vertical");
        group.setItems(part.holders());
        group.setItemLabelGenerator(SlipsDialog::label);
        group.setItemEnabledProvider(one -> one.state() != AccountState.BLOCKED);
        Set<Holder> fresh = new HashSet<>(part.holders().stream()
                .filter(one -> one.state() == AccountState.NEW)
                .toList());
        group.setValue(fresh);
        group.addValueChangeListener(change -> count());
        groups.add(group);
        Button none = quiet("uikit.slips.none", part, () -> group.setValue(Set.of()));
        Button back = quiet("uikit.slips.fresh", part, () -> group.setValue(fresh));
        Div tools = new Div(back, none);
        tools.addClassName("z-row");
        Div whole = new Div(tools, group);
        whole.addClassName("z-slips-part");
        return whole;
    }

    private static Button quiet(String key, Part part, Runnable run) {
        Button button = new Button(Words.t(key), click -> run.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Words.t(key) + ": " + part.title());
        return button;
    }

    private static String label(Holder one) {
        String name = one.detail().isEmpty() ? one.name() : Words.t("uikit.slips.of", one.name(), one.detail());
        return switch (one.state()) {
            case NEW -> name;
            case ACTIVE -> Words.t("uikit.slips.of", name, Words.t("uikit.slips.signs-in"));
            case BLOCKED -> Words.t("uikit.slips.of", name, Words.t("uikit.slips.blocked"));
        };
    }

    private Set<UUID> chosen() {
        Set<UUID> chosen = new HashSet<>();
        groups.forEach(group -> group.getValue().forEach(one -> chosen.add(one.person())));
        return chosen;
    }

    private void count() {
        int number = chosen().size();
        print.setText(Words.count("uikit.slips.print", number));
        print.setEnabled(number > 0);
    }

    private void press() {
        Set<UUID> chosen = chosen();
        try {
            hand(press.apply(chosen), chosen.size());
        } catch (Refusal | Denied | NotFound refused) {
            Failures.show(refused);
            print.setEnabled(true);
        }
    }

    private void hand(byte[] pdf, int number) {
        Anchor link = DownloadLink.pdf("download", "uikit.slips.download", fileName, () -> pdf);
        content.removeAll();
        content.add(
                new Paragraph(Words.count("uikit.slips.made", number)),
                new Paragraph(Words.t("uikit.slips.once")),
                link);
        dialog.getFooter().removeAll();
        dialog.getFooter().add(new Button(Words.t("uikit.slips.close"), click -> dialog.close()));
        link.getElement().executeJs("setTimeout(() => this.click(), 100)");
    }
}
