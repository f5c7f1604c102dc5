package ru.zvonok.platform.reporting.core;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.audit.AuditEntry;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.jobs.JobProgress;
import ru.zvonok.platform.jobs.JobState;
import ru.zvonok.platform.jobs.Jobs;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.LaterReport;
import ru.zvonok.platform.reporting.ReadingSteps;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportCard;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportDefinition;
import ru.zvonok.platform.reporting.ReportForm;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportSheet;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.platform.reporting.ReportingAction;
import ru.zvonok.platform.reporting.ReportingProblem;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class ReportsService implements Reports {

    private static final int MOST_RESULTS = 30;
    /** Percent of the work that is reading. */
    private static final int READING = 35;

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
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
    private final ReportWords words;
    private final TransactionTemplate transaction;
    private final Jobs jobs;
    private final Files files;
    private final RegionalRules rules;

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
            ReportWords words,
            TransactionTemplate transaction,
            Jobs jobs,
            Files files,
            RegionalRules rules) {
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
        this.words = words;
        this.transaction = transaction;
        this.jobs = jobs;
        this.files = files;
        this.rules = rules;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReportCard> own(Locale locale) {
        access.requireAny(ReportingAction.OPEN);
        Set<String> favourites =
                desk.favourites(scope.organisations(), access.actor().account());
        return definitions.stream()
                .filter(this::ofHere)
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
    public long later(String key, Map<String, String> codes, boolean workbook, Locale locale) {
        access.requireAny(ReportingAction.OPEN);
        ReportForm form = form(allowed(key), codes, Map.of(), locale);
        if (!form.ready()) {
            throw new Refusal(ReportingProblem.NOTHING_TO_ASK);
        }
        return jobs.start(LaterJob.class, new LaterJob.Told(key, form.codes(), workbook, locale.getLanguage()));
    }

    /** Makes the file that was asked for and answers its id; each step in a transaction of its own. */
    UUID kept(LaterJob.Told told, JobProgress progress) {
        access.requireAny(ReportingAction.OPEN);
        progress.at(5, "reporting.later.reading");
        ReportSheet sheet = transaction.execute(status -> {
            ReportDefinition report = allowed(told.report());
            return made(
                    report,
                    form(report, told.codes(), Map.of(), told.locale()),
                    told.locale(),
                    told.workbook() ? "xlsx" : "pdf",
                    (done, all) -> progress.at(5 + READING * done / all, "reporting.later.reading"));
        });
        progress.at(40, "reporting.later.setting", sheet.title());
        byte[] file = told.workbook() ? workbooks.write(sheet) : paper.print(sheet);
        progress.at(95, "reporting.later.keeping", sheet.title());
        String name = sheet.title() + (told.workbook() ? ".xlsx" : ".pdf");
        NewFile kept = new NewFile(
                ResultGuard.PURPOSE,
                name,
                told.workbook() ? XLSX : PDF,
                NewFile.Check.DOCUMENT,
                Duration.ofDays(rules.whole("reporting.keep-days", directory.today())));
        return transaction.execute(
                status -> files.put(kept, new ByteArrayInputStream(file)).publicId());
    }

    @Override
    public LaterReport result(long job) {
        access.requireAny(ReportingAction.OPEN);
        JobState state = jobs.state(job);
        if (!state.name().equals(LaterJob.NAME)) {
            throw new NotFound();
        }
        return result(state).orElseThrow(NotFound::new);
    }

    @Override
    public List<LaterReport> results() {
        access.requireAny(ReportingAction.OPEN);
        LocalDateTime since = directory.localNow().minusDays(rules.whole("reporting.keep-days", directory.today()));
        return jobs.own(MOST_RESULTS).stream()
                .filter(job ->
                        job.name().equals(LaterJob.NAME) && job.createdAt().isAfter(since))
                .map(this::result)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What has expired is no more. */
    private Optional<LaterReport> result(JobState job) {
        UUID id = job.file();
        try {
            StoredFile file = id == null ? null : files.info(id);
            Instant until = file == null ? null : file.expiresAt();
            return Optional.of(new LaterReport(
                    job.id(),
                    file == null ? "" : file.name(),
                    job.createdAt(),
                    job.ended(),
                    id,
                    until == null
                            ? null
                            : until.atZone(directory.current().zone()).toLocalDate(),
                    job.percent(),
                    job.refusal() == null ? job.phase() : job.refusal(),
                    job.refusal() == null ? job.phaseArguments() : job.refusalArguments()));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    @Override
    public void write(UUID file, OutputStream to) {
        access.requireAny(ReportingAction.OPEN);
        if (!files.info(file).purpose().equals(ResultGuard.PURPOSE)) {
            throw new NotFound();
        }
        files.write(file, to);
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
        if (form.later()) {
            throw new Refusal(ReportingProblem.TOO_LONG);
        }
        return made(report, form, locale, format, ReadingSteps.UNHEARD);
    }

    private ReportSheet made(
            ReportDefinition report, ReportForm form, Locale locale, String format, ReadingSteps steps) {
        if (!form.ready()) {
            throw new Refusal(ReportingProblem.NOTHING_TO_ASK);
        }
        String key = report.key();
        if (!scope.readsOnly()) {
            desk.remember(scope.organisation(), access.actor().account(), key, form.codes(), clock.now());
        }
        ReportContent content = told(() -> report.content(form.asked(), locale, steps), locale);
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

    /** Doors that speak in the reader's language speak in the one of the report. */
    private ReportContent told(Supplier<ReportContent> report, Locale locale) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return report.get().orSaying(texts.get(locale, "reporting.empty"));
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
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
        if (given.containsKey(ReportParameter.PUPIL.code()) || wished.containsKey(ReportParameter.PUPIL.code())) {
            // the class of the last time may be that of another one
            kept.remove(ReportParameter.CLASS.code());
        }
        kept.putAll(wished);
        return forms.form(
                report, card(report, desk.favourites(scope.organisations(), account), locale), given, kept, locale);
    }

    private boolean ofHere(ReportDefinition report) {
        return report.modules().isEmpty()
                || !Collections.disjoint(report.modules(), directory.current().modules());
    }

    private ReportDefinition allowed(String key) {
        ReportDefinition report = definitions.stream()
                .filter(one -> one.key().equals(key) && ofHere(one))
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
                words.of(locale, report.key() + ".title"),
                words.of(locale, report.key() + ".about"),
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
