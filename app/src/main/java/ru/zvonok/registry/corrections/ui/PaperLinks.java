package ru.zvonok.registry.corrections.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.uikit.FileShelf;
import ru.zvonok.registry.corrections.Correction;

/** The papers of a report, each a button that hands it out. */
@Component
class PaperLinks {

    private final Files files;

    PaperLinks(Files files) {
        this.files = files;
    }

    Optional<Div> of(Correction report) {
        if (report.papers().isEmpty()) {
            return Optional.empty();
        }
        Div all = new Div();
        all.addClassName("z-correction-head");
        report.papers().forEach(paper -> all.add(FileShelf.open(paper.name(), () -> files.link(paper.file()))));
        return Optional.of(all);
    }
}
