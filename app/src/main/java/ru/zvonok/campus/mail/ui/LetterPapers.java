package ru.zvonok.campus.mail.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.UUID;
import ru.zvonok.campus.mail.Letter.Paper;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.uikit.Icons;

/** Files of a letter, each a button that hands it out. */
@SpringComponent
class LetterPapers {

    private final Files files;

    LetterPapers(Files files) {
        this.files = files;
    }

    String link(UUID file) {
        return files.link(file);
    }

    Div of(List<Paper> papers) {
        Div all = new Div();
        all.addClassName("z-tags");
        papers.forEach(paper -> {
            Button open = new Button(paper.name(), Icons.of("paperclip"), click -> UI.getCurrentOrThrow()
                    .getPage()
                    .setLocation(link(paper.file())));
            open.addThemeVariants(ButtonVariant.TERTIARY);
            all.add(open);
        });
        return all;
    }
}
