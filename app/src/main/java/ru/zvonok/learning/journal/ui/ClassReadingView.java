package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Readings;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Who of a class's families reads the diary, over all subjects. */
@Route("o/:organisation/class-reading/:group?([0-9]+)/:period?([0-9]+)")
@ForAction(
        value = "journal.view-class",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class ClassReadingView extends ClassPageView {

    private final transient Readings readings;

    ClassReadingView(ClassDesk desk, Readings readings) {
        super("journal.class.reading", READING, desk);
        this.readings = readings;
    }

    @Override
    void show(ClassEntry group, @Nullable Period period, PageBar bar, BeforeEnterEvent event) {
        add(ReadingTable.of(readings.ofClass(group.id(), desk.days(group, period))));
    }
}
