package ru.zvonok.learning.finals.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.PeriodCells;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettleAnswer;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.finals.core.Settling.Outcome;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.OwnWords;
import ru.zvonok.platform.tenancy.PlanLabel;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;

/** The column of period marks in the journal. */
@Component
class PeriodColumn implements PeriodResults {

    private final Finals finals;
    private final CourseFacts courses;
    private final SheetReader sheets;
    private final Settling settling;
    private final AccessControl access;
    private final OwnWords texts;
    private final TenantScope scope;
    private final PeriodMarkQuery query;

    PeriodColumn(
            Finals finals,
            CourseFacts courses,
            SheetReader sheets,
            Settling settling,
            AccessControl access,
            OwnWords texts,
            TenantScope scope,
            PeriodMarkQuery query) {
        this.finals = finals;
        this.courses = courses;
        this.sheets = sheets;
        this.settling = settling;
        this.access = access;
        this.texts = texts;
        this.scope = scope;
        this.query = query;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Integer> settled(int schoolYear, Collection<Long> courses, long period) {
        Map<Long, Integer> settled = new HashMap<>();
        query.ofCourses(scope.organisations(), schoolYear, courses, period)
                .forEach((course, marks) -> settled.put(course, (int) marks.values().stream()
                        .filter(mark -> mark.value() != null)
                        .count()));
        return settled;
    }

    @Override
    public boolean visible(long course) {
        return access.allows(FinalsAction.VIEW, Target.course(course));
    }

    @Override
    public boolean editable(long course) {
        return access.allows(FinalsAction.SETTLE, Target.course(course));
    }

    @Override
    public boolean visibleForClass(long group) {
        return access.allows(FinalsAction.VIEW_CLASS, Target.group(group));
    }

    @Override
    public Map<Long, String> ofYear(ClassEntry group) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (YearResult result : YearResult.values()) {
            if (result.everywhere() || group.kind() == ClassKind.STUDY_GROUP) {
                names.put(result.column(), text(result.textKey() + ".spoken"));
            }
        }
        return names;
    }

    @Override
    @Transactional(label = PlanLabel.KEPT)
    public Map<Long, Map<Long, PeriodCell>> ofClass(long group, long period) {
        Map<Long, Map<Long, PeriodCell>> all = new LinkedHashMap<>();
        finals.ofClass(group, period)
                .forEach(sheet -> all.put(sheet.course(), cells(sheet, row -> PeriodCells.among(row, this::text))));
        return all;
    }

    @Override
    @Transactional(label = PlanLabel.KEPT)
    public PeriodMarks marks(long course, long period) {
        PeriodSheet sheet = finals.sheet(course, period);
        boolean open = editable(course);
        if (open && sheet.locked()) {
            Course known = courses.course(course);
            open = settling.permitted(known, sheets.column(known, period));
        }
        return new PeriodMarks(cells(sheet, this::cell), open, sheet.ready());
    }

    private static Map<Long, PeriodCell> cells(PeriodSheet sheet, Function<PeriodRow, PeriodCell> shown) {
        Map<Long, PeriodCell> cells = new LinkedHashMap<>();
        sheet.rows().forEach(row -> {
            if (row.value() != null || row.proposal().value() != null || row.pending() != null || row.version() > 0) {
                cells.put(row.person(), shown.apply(row));
            }
        });
        return cells;
    }

    @Override
    @Transactional(label = PlanLabel.KEPT)
    public List<PeriodAnswer> edit(long course, long period, List<EditPeriod> edits) {
        if (!editable(course)) {
            return refused(course, period, edits);
        }
        Map<UUID, String> unread = new HashMap<>();
        access.require(FinalsAction.SETTLE, Target.course(course));
        Course known = courses.course(course);
        SheetColumn column = sheets.column(known, period);
        Outcome outcome = settling.settle(known, column, before -> read(edits, before.scale(), unread));
        Map<UUID, SettleAnswer> settled = new HashMap<>();
        outcome.answers().forEach(answer -> settled.put(answer.edit(), answer));
        boolean seen = visible(course);
        Map<Long, PeriodRow> rows = rows(outcome.sheet());
        List<PeriodAnswer> answers = new ArrayList<>();
        for (EditPeriod edit : edits) {
            SettleAnswer answer = settled.get(edit.edit());
            @Nullable String refused = unread.get(edit.edit());
            @Nullable FinalsProblem problem = answer == null ? null : answer.problem();
            if (problem != null) {
                refused = refusal(problem, 0);
            }
            answers.add(new PeriodAnswer(
                    edit.edit(),
                    edit.student(),
                    seen ? cell(rows.get(edit.student())) : null,
                    refused,
                    problem == FinalsProblem.REASON_MISSING || problem == FinalsProblem.REASON_TOO_LONG,
                    answer != null && answer.conflict()));
        }
        return answers;
    }

    /** What can be read; why the others cannot comes into {@code unread}. */
    private List<SettleMark> read(List<EditPeriod> edits, @Nullable Scale scale, Map<UUID, String> unread) {
        List<SettleMark> marks = new ArrayList<>();
        for (EditPeriod edit : edits) {
            Optional<PeriodValue> value = PeriodText.read(edit.value(), scale);
            if (value.isPresent() || edit.value().isBlank()) {
                marks.add(
                        new SettleMark(edit.edit(), edit.student(), value.orElse(null), edit.version(), edit.reason()));
            } else {
                unread.put(edit.edit(), unread(PeriodText.brief(edit.value()), scale));
            }
        }
        return marks;
    }

    private String unread(String typed, @Nullable Scale scale) {
        if (scale == null || scale.kind() == Scale.Kind.FIVE) {
            return text(FinalsProblem.NOT_A_PERIOD_MARK.code(), typed, PeriodText.LOWEST, PeriodText.HIGHEST);
        }
        return scale.kind().numbers()
                ? text(FinalsProblem.NOT_A_PERIOD_MARK.code(), typed, scale.lowest(), scale.highest())
                : text(FinalsProblem.NOT_PASS_OR_FAIL.code(), typed);
    }

    /** Each mark with what stands there, for whoever looks on in a course of another. */
    private List<PeriodAnswer> refused(long course, long period, List<EditPeriod> edits) {
        courses.course(course);
        String why = text(
                access.allowsAny(FinalsAction.SETTLE)
                        ? FinalsProblem.NOT_YOUR_COURSE.code()
                        : FinalsProblem.RIGHT_GONE.code());
        boolean seen = visible(course);
        Map<Long, PeriodRow> rows = seen ? rows(finals.sheet(course, period)) : Map.of();
        return edits.stream()
                .map(edit -> new PeriodAnswer(
                        edit.edit(), edit.student(), seen ? cell(rows.get(edit.student())) : null, why, false, false))
                .toList();
    }

    @Override
    @Transactional
    public Accepted acceptAll(long course, long period) {
        access.require(FinalsAction.SETTLE, Target.course(course));
        Course known = courses.course(course);
        SheetColumn column = sheets.column(known, period);
        List<SettleAnswer> answers = settling.acceptAll(known, column).answers();
        boolean few = answers.stream().anyMatch(answer -> answer.problem() == FinalsProblem.TOO_FEW_MARKS);
        int minimum = few ? sheets.policy(known, column).minimumMarks() : 0;
        Map<Long, Long> settled = new LinkedHashMap<>();
        Map<Long, String> refused = new LinkedHashMap<>();
        for (SettleAnswer answer : answers) {
            if (answer.problem() != null) {
                refused.put(answer.student(), refusal(answer.problem(), minimum));
            } else if (!answer.conflict()) {
                settled.put(answer.student(), answer.version());
            }
        }
        return new Accepted(settled, refused);
    }

    @Override
    @Transactional
    public Withdrawn withdraw(long course, long period, Map<Long, Long> settled, @Nullable String reason) {
        Map<Long, PeriodRow> rows = rows(finals.sheet(course, period));
        List<SettleMark> marks = new ArrayList<>();
        settled.forEach((student, version) -> {
            PeriodRow row = rows.get(student);
            if (row != null && row.value() != null) {
                marks.add(new SettleMark(UUID.randomUUID(), student, null, version, reason));
            }
        });
        Map<Long, Long> waiting = new LinkedHashMap<>();
        Map<Long, String> refused = new LinkedHashMap<>();
        for (SettleAnswer answer : marks.isEmpty() ? List.<SettleAnswer>of() : finals.settle(course, period, marks)) {
            @Nullable FinalsProblem problem = answer.problem();
            if (problem == FinalsProblem.REASON_MISSING) {
                waiting.put(answer.student(), answer.version());
            } else if (problem != null) {
                refused.put(answer.student(), refusal(problem, 0));
            } else if (answer.conflict()) {
                refused.put(answer.student(), text("finals.withdraw.changed"));
            }
        }
        return new Withdrawn(waiting, refused);
    }

    private static Map<Long, PeriodRow> rows(PeriodSheet sheet) {
        Map<Long, PeriodRow> rows = new LinkedHashMap<>();
        sheet.rows().forEach(row -> rows.put(row.person(), row));
        return rows;
    }

    private PeriodCell cell(@Nullable PeriodRow row) {
        return PeriodCells.of(row, this::text);
    }

    /** @param minimum of the policy that holds for the column */
    private String refusal(FinalsProblem problem, int minimum) {
        return switch (problem) {
            case TOO_FEW_MARKS -> text(problem.code(), minimum);
            case REASON_TOO_LONG -> text(problem.code(), EditCell.LONGEST_REASON);
            default -> text(problem.code());
        };
    }

    private String text(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return texts.of(locale, key, arguments);
    }
}
