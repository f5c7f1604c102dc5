package ru.zvonok.platform.reporting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Reports of the bound organisation. Each demands the action of its definition, {@link Denied} without it; a key that is none
 * is {@link NotFound}. What a report is asked for are codes of its parameters ({@link ReportForm#codes}); one that is not
 * offered to the actor is {@link NotFound}.
 */
public interface Reports {

    /** The reports that the actor of now may have here: favourites first, then by title. {@link ReportingAction#OPEN}. */
    @Unnoted("only of whoever asks")
    List<ReportCard> own(Locale locale);

    /**
     * What a report can be asked for. What is neither given nor wished is as it was the last time, else as usual.
     *
     * @param given codes that must be there
     * @param wished codes that are taken where they still fit
     */
    @Unnoted("what may be chosen; the report made of it is noted")
    ReportForm form(String key, Map<String, String> given, Map<String, String> wished, Locale locale);

    /** Makes a report and remembers what it was asked for. Making it is noted. */
    ReportSheet make(String key, Map<String, String> codes, Locale locale);

    /** The same as an Excel workbook. */
    byte[] xlsx(String key, Map<String, String> codes, Locale locale);

    /** The same as a PDF. */
    byte[] pdf(String key, Map<String, String> codes, Locale locale);

    /** Puts a report among the actor's favourites, or takes it away. */
    @Unnoted("a bookmark of whoever asks")
    void favour(String key, boolean favourite);
}
