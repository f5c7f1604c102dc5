package ru.zvonok.campus.preschool.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.preschool.AttendanceSheets;
import ru.zvonok.campus.preschool.GroupDay;
import ru.zvonok.campus.preschool.PreschoolAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.duties.DutySource;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;

/** Children of today's groups who are not noted, for the educator (DL-34). */
@Component
class SheetDuties implements DutySource {

    private final AccessControl access;
    private final Directory directory;
    private final AttendanceSheets sheets;
    private final DutyClock clock;

    SheetDuties(AccessControl access, Directory directory, AttendanceSheets sheets, DutyClock clock) {
        this.access = access;
        this.directory = directory;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Override
    public List<Duty> mine() {
        if (!directory.current().modules().contains(ModuleProfile.PRESCHOOL)
                || !access.allowsAny(PreschoolAction.NOTE_DAY)
                || !access.allowsAny(PreschoolAction.VIEW_SHEET)) {
            return List.of();
        }
        List<GroupDay> open = sheets.groupsToday().stream()
                .filter(group -> group.meets() && group.noted() < group.children())
                .filter(group -> access.allows(PreschoolAction.NOTE_DAY, Target.group(group.group())))
                .toList();
        Map<LocalDate, LocalDate> due = clock.due(
                "preschool.sheet.deadline-days",
                open.stream().map(GroupDay::day).distinct().toList());
        return open.stream()
                .map(group -> new Duty(
                        "preschool.duty.sheet",
                        List.of(group.name()),
                        "preschool.duty.sheet.children",
                        group.children() - group.noted(),
                        Objects.requireNonNull(due.get(group.day())),
                        "sheet/" + group.group()))
                .toList();
    }
}
