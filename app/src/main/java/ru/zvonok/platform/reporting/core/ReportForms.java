package ru.zvonok.platform.reporting.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ChoiceSource;
import ru.zvonok.platform.reporting.ReportCard;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportDefinition;
import ru.zvonok.platform.reporting.ReportForm;
import ru.zvonok.platform.reporting.ReportForm.Field;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;

/** Goes through the parameters of a report, each depending on those before it. */
@Component
class ReportForms {

    private final ObjectProvider<ChoiceSource> sources;
    private final RegionalRules rules;
    private final Directory directory;
    private final ReportWords words;

    ReportForms(ObjectProvider<ChoiceSource> sources, RegionalRules rules, Directory directory, ReportWords words) {
        this.sources = sources;
        this.rules = rules;
        this.directory = directory;
        this.words = words;
    }

    ReportForm form(
            ReportDefinition report,
            ReportCard card,
            Map<String, String> given,
            Map<String, String> wished,
            Locale locale) {
        Asked asked = wished(report, given, wished);
        List<Field> fields = new ArrayList<>();
        for (ReportParameter parameter : report.parameters()) {
            List<ReportChoice> choices = choices(report, parameter, asked, locale);
            if (choices.isEmpty()) {
                fields.add(new Field(parameter, choices, null));
                return new ReportForm(card, fields, asked, false, lines(0), reads(0));
            }
            ReportChoice chosen = chosen(parameter, choices, asked, given, wished);
            fields.add(new Field(parameter, choices, chosen));
            asked = asked.with(parameter, chosen);
        }
        return new ReportForm(card, fields, asked, true, lines(report.lines(asked)), reads(report.reads(asked)));
    }

    private ReportForm.Size lines(int about) {
        return new ReportForm.Size(about, rules.whole("reporting.page-lines", directory.today()));
    }

    private ReportForm.Size reads(int about) {
        return new ReportForm.Size(about, rules.whole("reporting.page-reads", directory.today()));
    }

    /** The pupil who is wanted decides which class is usual. */
    private static Asked wished(ReportDefinition report, Map<String, String> given, Map<String, String> wished) {
        String pupil = ReportParameter.PUPIL.code();
        String code = given.getOrDefault(pupil, wished.get(pupil));
        return code == null || !report.parameters().contains(ReportParameter.PUPIL)
                ? Asked.NOTHING
                : Asked.NOTHING.with(ReportParameter.PUPIL, new ReportChoice(code, "", null, false));
    }

    private List<ReportChoice> choices(ReportDefinition report, ReportParameter parameter, Asked asked, Locale locale) {
        List<ReportChoice> known = sources.stream()
                .filter(source -> source.parameter() == parameter)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows what may be chosen for " + parameter))
                .choices(report, asked, locale);
        List<ReportChoice> choices = new ArrayList<>(report.among(parameter, known));
        if (report.optional().contains(parameter)) {
            choices.addFirst(
                    new ReportChoice(ReportParameter.ALL, words.of(locale, parameter.textKey() + ".all"), null, false));
        }
        return choices;
    }

    private static ReportChoice chosen(
            ReportParameter parameter,
            List<ReportChoice> choices,
            Asked asked,
            Map<String, String> given,
            Map<String, String> wished) {
        String code = given.get(parameter.code());
        if (code != null) {
            ReportChoice chosen = find(choices, code, asked, given);
            if (chosen == null) {
                throw new NotFound();
            }
            return chosen;
        }
        String wish = wished.get(parameter.code());
        ReportChoice chosen = wish == null ? null : find(choices, wish, asked, wished);
        return chosen == null
                ? choices.stream().filter(ReportChoice::usual).findFirst().orElseGet(choices::getFirst)
                : chosen;
    }

    private static @Nullable ReportChoice find(
            List<ReportChoice> choices, String code, Asked asked, Map<String, String> codes) {
        for (ReportChoice choice : choices) {
            if (choice.code().equals(code)) {
                return code.equals(ReportParameter.OWN_DAYS) ? own(choice, asked, codes) : choice;
            }
        }
        return null;
    }

    /** Days of one's own lie in one school year, since all that is counted does. */
    private static @Nullable ReportChoice own(ReportChoice choice, Asked asked, Map<String, String> codes) {
        try {
            LocalDate from = LocalDate.parse(codes.getOrDefault(ReportParameter.FROM, ""));
            LocalDate to = LocalDate.parse(codes.getOrDefault(ReportParameter.TO, ""));
            boolean sound = !to.isBefore(from)
                    && SchoolYear.of(from) == SchoolYear.of(to)
                    && (asked.year() == 0 || SchoolYear.of(from) == asked.year());
            return sound ? new ReportChoice(choice.code(), choice.name(), new DateRange(from, to), false) : null;
        } catch (DateTimeException madeUp) {
            return null;
        }
    }
}
