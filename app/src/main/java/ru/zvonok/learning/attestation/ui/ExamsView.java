package ru.zvonok.learning.attestation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import ru.zvonok.learning.attestation.AttestationAction;
import ru.zvonok.learning.attestation.ExamResult;
import ru.zvonok.learning.attestation.ExamSheet;
import ru.zvonok.learning.attestation.ExamSubject;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.learning.attestation.StateExams;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Results of state exams of a class, pupil by pupil (GIA-02, GIA-03, MRK-11). */
@Route("o/:organisation/exams/:group?([0-9]+)")
@Menu(title = "attestation.module", icon = "graduation-cap", order = MenuSection.JOURNAL + 70)
@ForAction(
        value = "attestation.view-exams",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class ExamsView extends Page implements BeforeEnterObserver {

    private final transient StateExams door;
    private final transient AttestationTabs tabs;
    private final transient AccessControl access;
    private final transient TenantScope scope;
    private final transient Directory directory;

    ExamsView(StateExams door, AttestationTabs tabs, AccessControl access, TenantScope scope, Directory directory) {
        super("attestation.exams.title");
        addClassName("z-attestation");
        this.door = door;
        this.tabs = tabs;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        PageHead head = new PageHead(Words.t("attestation.exams.title"));
        head.second(Words.t("attestation.exams.second"));
        add(head, tabs.on(AttestationTabs.EXAMS));
        List<ClassEntry> groups = door.groups();
        Long wanted = event.getRouteParameters().get("group").map(Addresses::id).orElse(null);
        if (wanted == null && groups.isEmpty()) {
            add(new EmptyPage(
                    "graduation-cap", Words.t("attestation.exams.none"), Words.t("attestation.exams.none.text")));
            return;
        }
        ExamSheet sheet = door.ofClass(wanted == null ? groups.getFirst().id() : wanted);
        Div bar = new Div(ClassChoice.of(groups, sheet.group().id(), AttestationTabs.EXAMS));
        bar.addClassName("z-row");
        add(bar);
        boolean enters = !scope.readsOnly() && access.allows(AttestationAction.ENTER_EXAMS, Target.organisation());
        if (enters && !sheet.rows().isEmpty()) {
            Button enter =
                    new Button(Words.t("attestation.enter"), click -> new ResultDialog(door, sheet, directory.today())
                            .open(null, null));
            enter.addThemeVariants(ButtonVariant.PRIMARY);
            head.actions(enter);
        }
        if (sheet.rows().stream().allMatch(row -> row.results().isEmpty())) {
            add(new EmptyPage(
                    "graduation-cap",
                    Words.t(
                            own(sheet) ? "attestation.exams.empty-own" : "attestation.exams.empty",
                            sheet.group().name()),
                    Words.t(!enters ? "attestation.exams.empty.text" : toEnter(sheet))));
            return;
        }
        add(table(sheet, enters));
        add(Pieces.muted(Words.t("attestation.exams.legend")));
    }

    /** Whether the reader sees the own subjects only: others may have results. */
    private boolean own(ExamSheet sheet) {
        return !sheet.exams().stream().allMatch(StateExam::college)
                && !access.allows(
                        AttestationAction.VIEW_ALL_EXAMS,
                        Target.group(sheet.group().id()));
    }

    private static String toEnter(ExamSheet sheet) {
        return sheet.exams().stream().allMatch(StateExam::college)
                ? "attestation.exams.empty.enter-college"
                : "attestation.exams.empty.enter";
    }

    /** A column is an exam in a subject of which there is a result. */
    private record Column(StateExam exam, int subject, String name) {}

    private Component table(ExamSheet sheet, boolean enters) {
        List<Column> columns = new ArrayList<>();
        for (StateExam exam : sheet.exams()) {
            if (exam.college()) {
                columns.add(new Column(exam, 0, Words.t(exam.textKey())));
                continue;
            }
            for (ExamSubject subject : sheet.subjects()) {
                boolean any = sheet.rows().stream()
                        .flatMap(row -> row.results().stream())
                        .anyMatch(one -> one.exam() == exam && one.subject() == subject.code());
                if (any) {
                    columns.add(new Column(
                            exam,
                            subject.code(),
                            exam == StateExam.GVE
                                    ? Words.t("attestation.exams.gve-subject", subject.name())
                                    : subject.name()));
                }
            }
        }
        List<String> heads = new ArrayList<>(List.of(Words.t("attestation.pupil")));
        columns.forEach(column -> heads.add(column.name()));
        List<List<Component>> rows = new ArrayList<>();
        for (ExamSheet.Row row : sheet.rows()) {
            List<Component> cells = new ArrayList<>(List.of(new Span(row.name().listed())));
            columns.forEach(column -> cells.add(cell(sheet, row, column, enters)));
            rows.add(cells);
        }
        return Pieces.table(heads, rows);
    }

    private Component cell(ExamSheet sheet, ExamSheet.Row row, Column column, boolean enters) {
        ExamResult result = row.results().stream()
                .filter(one -> one.exam() == column.exam() && one.subject() == column.subject())
                .findFirst()
                .orElse(null);
        if (result == null) {
            return new Span();
        }
        String spoken = Words.t(
                "attestation.exams.spoken",
                row.name().listed(),
                column.name(),
                result.shown(),
                Dates.day(result.heldOn()),
                Words.t(result.source().textKey()));
        Span second =
                Pieces.muted(result.primary() == null ? "" : Words.t("attestation.exams.primary", result.primary()));
        if (!enters) {
            Span value = new Span(shown(result));
            value.addClassName("z-strong");
            value.getElement().setAttribute("title", spoken);
            return beside(value, second);
        }
        Button value =
                new Button(shown(result), click -> new ResultDialog(door, sheet, directory.today()).open(row, result));
        value.addThemeVariants(ButtonVariant.TERTIARY);
        value.setAriaLabel(spoken);
        value.getElement().setAttribute("title", spoken);
        return beside(value, second);
    }

    private static Div beside(Component value, Component second) {
        Div cell = new Div(value, second);
        cell.addClassName("z-row");
        return cell;
    }

    /** What the region says alone carries its sign. */
    private static String shown(ExamResult result) {
        String value = result.shown();
        return result.source() == ExamResult.Source.REGION ? Words.t("attestation.exams.of-region", value) : value;
    }
}
