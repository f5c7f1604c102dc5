package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import ru.zvonok.learning.journal.ExcuseNote;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.uikit.GroupNotes;

/** The notes of families for pages of groups that have no journal. */
@org.springframework.stereotype.Component
class GroupExcuses implements GroupNotes {

    private final ClassDesk desk;
    private final Files files;

    GroupExcuses(ClassDesk desk, Files files) {
        this.desk = desk;
        this.files = files;
    }

    @Override
    public Optional<Component> of(long group) {
        if (!desk.maySettle(group)) {
            return Optional.empty();
        }
        Div both = new Div();
        List<ExcuseNote> waiting = desk.notes().waiting(group);
        if (!waiting.isEmpty()) {
            both.add(new ClassExcuses(waiting, desk.notes(), files));
        }
        List<ExcuseNote> answered = desk.notes().answered(group);
        if (!answered.isEmpty()) {
            both.add(ClassExcuses.answered(answered, desk.notes(), files));
        }
        return both.getComponentCount() == 0 ? Optional.empty() : Optional.of(both);
    }
}
