package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.journal.ExcuseNotes;
import ru.zvonok.learning.journal.StudentAbsences;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.ChildNotes;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** The family's notes for pages of a child where whole days are noted. */
@org.springframework.stereotype.Component
class ChildExcuses implements ChildNotes {

    private final Diary diary;
    private final ExcuseNotes door;
    private final Directory directory;
    private final Files files;

    ChildExcuses(Diary diary, ExcuseNotes door, Directory directory, Files files) {
        this.diary = diary;
        this.door = door;
        this.directory = directory;
        this.files = files;
    }

    @Override
    public Component of(long child) {
        Div part = new Div();
        part.addClassNames("z-stack", "z-child-notes");
        diary.children().stream()
                .filter(one -> one.person() == child)
                .findFirst()
                .ifPresent(found -> {
                    StudentAbsences absences = door.of(child, SchoolYear.days(SchoolYear.of(directory.today())));
                    if (absences.mayWrite()) {
                        Button write = new Button(
                                Words.t("diary.absences.write"),
                                click -> ExcuseDialog.days(door, found, directory.today(), Pieces::again));
                        write.addThemeVariants(ButtonVariant.PRIMARY);
                        part.add(new Div(write));
                    }
                    if (!absences.notes().isEmpty()) {
                        part.add(AbsenceLists.notes(absences.notes(), door, files));
                    }
                });
        return part;
    }
}
