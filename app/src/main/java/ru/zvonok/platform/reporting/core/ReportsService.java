package ru.zvonok.platform.reporting.core;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.audit.AuditEntry;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportCard;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportDefinition;
import ru.zvonok.platform.reporting.ReportForm;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportSheet;
import ru.zvonok.platform.reporting.ReportingAction;
import ru.zvonok.platform.reporting.ReportingProblem;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class ReportsService implements Reports {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ObjectProvider<ReportDefinition> definitions;
    private final ReportForms forms;
    private final DeskQuery desk;
    private final HtmlPress html;
    private final SheetPress paper;
    private final WorkbookPress workbooks;
    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final Texts texts;
    private final TransactionTemplate transaction;

    ReportsService(
            ObjectProvider<ReportDefinition> definitions,
            ReportForms forms,
            DeskQuery desk,
            HtmlPress html,
            SheetPress paper,
            WorkbookPress workbooks,
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            Texts texts,
            TransactionTemplate transaction) {
        this.definitions = definitions;
        this.forms = forms;
        this.desk = desk;
        this.html = html;
        this.paper = paper;
        this.workbooks = workbooks;
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.texts = texts;
        this.transaction = transaction;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReportCard> own(Locale locale) {
        access.requireAny(ReportingAction.OPEN);
        Set<String> favourites =
                desk.favourites(scope.organisations(), access.actor().account());
        return definitions.stream()
                .filter(report -> report.about() == ReportAbout.SCHOOL
                        ? access.allows(report.action(), Target.organisation())
                        : access.allowsAny(report.action()))
                .map(report -> card(report, favourites, locale))
                .sorted(Comparator.comparing((ReportCard card) -> !card.favourite())
                        .thenComparing(ReportCard::title, TextOrder.ORDER))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public ReportForm form(String key, Map<String, String> given, Map<String, String> wished, Locale locale) {
        access.requireAny(ReportingAction.OPEN);
        return form(allowed(key), given, wished, locale);
    }

    @Override
    @Transactional
    public ReportSheet make(String key, Map<String, String> codes, Locale locale) {
        access.requireAny(ReportingAction.OPEN);
        return made(key, codes, locale, "page");
    }

    @Override
    public byte[] xlsx(String key, Map<String, String> codes, Locale locale) {
        access.requireAny(ReportingAction.OPEN);
        // read first, then pressed: a long paper holds no connection
        return workbooks.write(transaction.execute(status -> made(key, codes, locale, "xlsx")));
    }

    @Override
    public byte[] pdf(String key, Map<String, String> codes, Locale locale) {
        access.requireAny(ReportingAction.OPEN);
        // read first, then pressed: a long paper holds no connection
        return paper.print(transaction.execute(status -> made(key, codes, locale, "pdf")));
    }

    @Override
    @Transactional
    public void favour(String key, boolean favourite) {
        access.requireAny(ReportingAction.OPEN);
        desk.favour(scope.organisation(), access.actor().account(), allowed(key).key(), favourite);
    }

    private ReportSheet made(String key, Map<String, String> codes, Locale locale, String format) {
        ReportDefinition report = allowed(key);
        ReportForm form = form(report, codes, Map.of(), locale);
        if (!form.ready()) {
            throw new Refusal(ReportingProblem.NOTHING_TO_ASK);
        }
        if (!scope.readsOnly()) {
            desk.remember(scope.organisation(), access.actor().account(), key, form.codes(), clock.now());
        }
        ReportContent content = report.content(form.asked(), locale);
        audit.read(
                "reporting.report-made",
                about ->
                        noted(about.fact("report", key).fact("as", format).fact("rows", content.rows()), form.asked()));
        return new ReportSheet(
                form.card().title(),
                head(form),
                texts.get(
                        locale,
                        "reporting.made",
                        directory.current().shortName(),
                        access.actor().name(),
                        MINUTE.format(directory.localNow())),
                content,
                content.parts().stream().map(part -> html.part(part, locale)).toList());
    }

    private static AuditEntry noted(AuditEntry about, Asked asked) {
        AuditEntry entry = about;
        Long group = asked.group();
        if (group != null) {
            entry = entry.group(group);
        }
        Long pupil = asked.pupil();
        if (pupil != null) {
            entry = entry.person(pupil);
        }
        return asked.days() == null ? entry : entry.day(asked.days().from());
    }

    private ReportForm form(
            ReportDefinition report, Map<String, String> given, Map<String, String> wished, Locale locale) {
        long account = access.actor().account();
        Map<String, String> kept = new HashMap<>(desk.asked(scope.organisations(), account, report.key()));
        if (wished.containsKey(ReportParameter.PERIOD.code())) {
            kept.remove(ReportParameter.FROM);
            kept.remove(ReportParameter.TO);
        }
        kept.putAll(wished);
        return forms.form(
                report, card(report, desk.favourites(scope.organisations(), account), locale), given, kept, locale);
    }

    private ReportDefinition allowed(String key) {
        ReportDefinition report = definitions.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (report.about() == ReportAbout.SCHOOL) {
            access.require(report.action(), Target.organisation());
        } else {
            access.requireAny(report.action());
        }
        return report;
    }

    private ReportCard card(ReportDefinition report, Set<String> favourites, Locale locale) {
        return new ReportCard(
                report.key(),
                report.about(),
                texts.get(locale, report.key() + ".title"),
                texts.get(locale, report.key() + ".about"),
                favourites.contains(report.key()));
    }

    private static String head(ReportForm form) {
        return form.fields().stream()
                .map(ReportForm.Field::chosen)
                .filter(Objects::nonNull)
                .map(ReportsService::words)
                .collect(Collectors.joining(" · "));
    }

    private static String words(ReportChoice choice) {
        var days = choice.days();
        if (days == null || days.to() == null) {
            return choice.name();
        }
        return choice.name() + " (" + DAY.format(days.from()) + "–" + DAY.format(days.to()) + ")";
    }
}
