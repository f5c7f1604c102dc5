package ru.zvonok.learning.timetable.ui;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.timetable.TimetableAction;
import ru.zvonok.learning.timetable.WeekChoices;
import ru.zvonok.learning.timetable.WeekTables;
import ru.zvonok.learning.timetable.Whose;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.PaletteHit;
import ru.zvonok.platform.uikit.PaletteSource;
import ru.zvonok.platform.uikit.Words;

/** Weeks of classes, teachers and rooms in the search of everything. */
@Component
class TimetablePalette implements PaletteSource {

    private final WeekTables tables;
    private final AccessControl access;
    private final Directory directory;

    TimetablePalette(WeekTables tables, AccessControl access, Directory directory) {
        this.tables = tables;
        this.access = access;
        this.directory = directory;
    }

    @Override
    public String titleKey() {
        return "timetable.menu";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<PaletteHit> find(String text, int limit) {
        if (!access.allows(TimetableAction.VIEW, Target.organisation())) {
            return List.of();
        }
        String wanted = text.toLowerCase(Words.locale());
        WeekChoices choices = tables.choices(directory.today());
        return Stream.of(Whose.Kind.CLASS, Whose.Kind.TEACHER, Whose.Kind.ROOM)
                .flatMap(kind -> choices.of(kind).stream()
                        .filter(one -> one.name().toLowerCase(Words.locale()).startsWith(wanted))
                        .map(one -> new PaletteHit(
                                "calendar-days",
                                one.name(),
                                Words.t(kind.textKey()),
                                Words.t("timetable.palette.week"),
                                WeekAddress.of(new Whose(kind, one.id()), directory.today()))))
                .limit(limit)
                .toList();
    }
}
