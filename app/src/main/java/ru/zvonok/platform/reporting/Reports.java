package ru.zvonok.platform.reporting;

import java.util.List;
import java.util.Locale;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.Unnoted;

/** Reports of the bound organisation. Each demands the action of its definition; making one is noted in the audit. */
public interface Reports {

    /** The reports that the actor of now may have here, by key. */
    @Unnoted("only of whoever asks")
    List<ReportDefinition<?>> own();

    /**
     * The table itself, to be shown.
     *
     * @throws Denied without the report's action
     */
    <P> TableSheet table(Class<? extends ReportDefinition<P>> report, P asked, Locale locale);

    /** The same as an Excel workbook. */
    <P> byte[] xlsx(Class<? extends ReportDefinition<P>> report, P asked, Locale locale);

    /** The same as a PDF, A4 across. */
    <P> byte[] pdf(Class<? extends ReportDefinition<P>> report, P asked, Locale locale);
}
