package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.Entry.Proof;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.uikit.Icons;

/** Files of an entry, each a button that hands it out. */
@Component
class ProofLinks {

    private final Files files;

    ProofLinks(Files files) {
        this.files = files;
    }

    Optional<Div> of(List<Proof> proofs) {
        if (proofs.isEmpty()) {
            return Optional.empty();
        }
        Div all = new Div();
        all.addClassName("z-entry-files");
        proofs.forEach(proof -> {
            Button open = new Button(proof.name(), Icons.of("paperclip"), click -> UI.getCurrentOrThrow()
                    .getPage()
                    .setLocation(files.link(proof.file())));
            open.addThemeVariants(ButtonVariant.TERTIARY);
            all.add(open);
        });
        return Optional.of(all);
    }
}
