package ru.zvonok.platform.reporting;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

    /**
     * Makes a report and remembers what it was asked for. Making it is noted. Refuses {@link ReportingProblem#NOTHING_TO_ASK},
     * and where it is {@link ReportForm#later} {@link ReportingProblem#TOO_LONG}.
     */
    ReportSheet make(String key, Map<String, String> codes, Locale locale);

    /** The same as an Excel workbook. */
    byte[] xlsx(String key, Map<String, String> codes, Locale locale);

    /** The same as a PDF. */
    byte[] pdf(String key, Map<String, String> codes, Locale locale);

    /**
     * Begins to make a report in the background, as a PDF or an Excel workbook. Nobody but whoever asked may fetch it; it is
     * kept for some days.
     *
     * @return id of the job
     */
    @Unnoted("the report is noted when it is made")
    long later(String key, Map<String, String> codes, boolean workbook, Locale locale);

    /** Own reports of the last days that are being made or are there, the newest first. {@link ReportingAction#OPEN}. */
    @Unnoted("only of whoever asks")
    List<LaterReport> results();

    /** One of them. {@link ReportingAction#OPEN}. */
    @Unnoted("only of whoever asks")
    LaterReport result(long job);

    /** Writes a finished report that the actor of now asked for; any other is {@link NotFound}. {@link ReportingAction#OPEN}. */
    void write(UUID file, OutputStream to);

    /** Puts a report among the actor's favourites, or takes it away. */
    @Unnoted("a bookmark of whoever asks")
    void favour(String key, boolean favourite);
}
