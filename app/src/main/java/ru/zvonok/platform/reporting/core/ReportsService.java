package ru.zvonok.platform.reporting.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.reporting.Printing;
import ru.zvonok.platform.reporting.ReportDefinition;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.platform.reporting.TableSheet;

@Service
class ReportsService implements Reports {

    private final ObjectProvider<ReportDefinition<?>> definitions;
    private final Printing printing;
    private final AccessControl access;
    private final Audit audit;

    ReportsService(
            ObjectProvider<ReportDefinition<?>> definitions, Printing printing, AccessControl access, Audit audit) {
        this.definitions = definitions;
        this.printing = printing;
        this.access = access;
        this.audit = audit;
    }

    @Override
    public List<ReportDefinition<?>> own() {
        List<ReportDefinition<?>> own = new ArrayList<>();
        definitions.stream()
                .filter(report -> access.allowsAny(report.action()))
                .sorted(Comparator.comparing(ReportDefinition::key))
                .forEach(own::add);
        return own;
    }

    @Override
    public <P> TableSheet table(Class<? extends ReportDefinition<P>> report, P asked, Locale locale) {
        ReportDefinition<P> definition = report.cast(definitions.stream()
                .filter(report::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no bean of " + report.getName())));
        access.requireAny(definition.action());
        TableSheet table = definition.table(asked, locale);
        audit.read("reporting.report-made", about -> about.fact("report", definition.key())
                .fact("rows", table.rows().size()));
        return table;
    }

    @Override
    public <P> byte[] xlsx(Class<? extends ReportDefinition<P>> report, P asked, Locale locale) {
        return printing.xlsx(table(report, asked, locale));
    }

    @Override
    public <P> byte[] pdf(Class<? extends ReportDefinition<P>> report, P asked, Locale locale) {
        return printing.pdf(table(report, asked, locale), locale);
    }
}
