package ru.zvonok.registry.enrolment.ui;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.YearEntry;

/** The school years a list may stand on. */
@Component
class Years {

    private final Calendar calendar;
    private final Directory directory;

    Years(Calendar calendar, Directory directory) {
        this.calendar = calendar;
        this.directory = directory;
    }

    int current() {
        return SchoolYear.of(directory.today());
    }

    /** The opened years and the current one, the latest first. */
    List<Integer> all() {
        return Stream.concat(calendar.years().stream().map(YearEntry::year), Stream.of(current()))
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
    }
}
