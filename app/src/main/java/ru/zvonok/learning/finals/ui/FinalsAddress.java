package ru.zvonok.learning.finals.ui;

import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.keygrid.GridAddress;

/** Where a sheet of period marks stands: a course and a period. */
record FinalsAddress(long course, long period) {

    static final String KIND = "finals";
    static final String MARK = "mark";

    GridAddress grid(long organisation) {
        return new GridAddress(organisation, KIND, course + "-" + period);
    }

    /** @throws NotFound for an address that was made up */
    static FinalsAddress of(GridAddress address) {
        String[] words = address.page().split("-", -1);
        @Nullable Long course = words.length == 2 ? Addresses.number(words[0]) : null;
        @Nullable Long period = words.length == 2 ? Addresses.number(words[1]) : null;
        if (course == null || period == null) {
            throw new NotFound();
        }
        return new FinalsAddress(course, period);
    }
}
