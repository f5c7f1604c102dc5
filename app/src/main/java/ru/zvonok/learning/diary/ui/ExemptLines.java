package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import ru.zvonok.learning.journal.Exemption;
import ru.zvonok.learning.journal.Exemptions;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.FileShelf;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** When a child is exempt from a subject, with the papers that say so. */
@org.springframework.stereotype.Component
class ExemptLines {

    private final Exemptions door;
    private final Files files;

    ExemptLines(Exemptions door, Files files) {
        this.door = door;
        this.files = files;
    }

    List<Component> of(long child, long subject) {
        return door.ofStudent(child).stream()
                .filter(one -> one.subject() == subject)
                .map(this::line)
                .toList();
    }

    private Component line(Exemption one) {
        Div line = new Div(Tag.grey(Words.t(
                one.whole() ? "diary.subject.exempt" : "diary.subject.exempt-part",
                Dates.day(one.days().from()),
                Dates.day(one.last()))));
        line.addClassName("z-row");
        one.papers().forEach(paper -> line.add(FileShelf.open(paper.name(), () -> files.link(paper.file()))));
        return line;
    }
}
