package ru.zvonok.platform.uikit;

import com.vaadin.flow.router.NotFoundException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Ids;

/** Reads the words of an address that a stranger may have written; what was made up is a page that is not there. */
public final class Addresses {

    private Addresses() {}

    /** An id, or null for a word that is none. */
    public static @Nullable Long number(String text) {
        return Ids.read(text).orElse(null);
    }

    /** @throws NotFoundException for a word that is no id */
    public static long id(String text) {
        Long number = number(text);
        if (number == null) {
            throw new NotFoundException();
        }
        return number;
    }

    /** @throws NotFoundException for a word that is no day such as 2026-11-20 */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException madeUp) {
            throw new NotFoundException();
        }
    }

    /** @throws NotFoundException for a word that is no month such as 2026-11 */
    public static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException madeUp) {
            throw new NotFoundException();
        }
    }
}
