package ru.zvonok.learning.attestation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import ru.zvonok.learning.attestation.AttestationAction;
import ru.zvonok.learning.attestation.CertificateAnswer;
import ru.zvonok.learning.attestation.CertificateSheet;
import ru.zvonok.learning.attestation.CertificateSheet.Row;
import ru.zvonok.learning.attestation.Certificates;
import ru.zvonok.learning.attestation.Honours;
import ru.zvonok.learning.finals.LeavingClasses.Level;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.WideWork;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.KeyGrid;
import ru.zvonok.platform.uikit.keygrid.KeyGridState;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Certificate marks of a leaving class (order 546): proposed with their reason, settled, awarded, issued. */
@Route("o/:organisation/certificates/:group?([0-9]+)")
@ForAction(
        value = "attestation.view-certificates",
        modules = {ModuleProfile.SCHOOL})
@StyleSheet("context://z/journal.css")
class CertificatesView extends Page implements BeforeEnterObserver, WideWork {

    private final transient Certificates door;
    private final transient AttestationTabs tabs;
    private final transient AccessControl access;
    private final transient TenantScope scope;
    private final transient Directory directory;

    CertificatesView(
            Certificates door, AttestationTabs tabs, AccessControl access, TenantScope scope, Directory directory) {
        super("attestation.certificates.title");
        this.door = door;
        this.tabs = tabs;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        fillWindow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<ClassEntry> classes = door.classes();
        Long wanted = event.getRouteParameters().get("group").map(Addresses::id).orElse(null);
        PageBar bar =
                new PageBar(Words.t("attestation.certificates.title")).with(tabs.on(AttestationTabs.CERTIFICATES));
        add(bar);
        if (wanted == null && classes.isEmpty()) {
            add(new EmptyPage(
                    "graduation-cap",
                    Words.t("attestation.certificates.none"),
                    Words.t("attestation.certificates.none.text")));
            return;
        }
        CertificateSheet sheet = door.sheet(wanted == null ? classes.getFirst().id() : wanted);
        long group = sheet.group().id();
        bar.with(ClassChoice.of(classes, group, AttestationTabs.CERTIFICATES));
        if (sheet.lines().isEmpty()) {
            add(new EmptyPage(
                    "graduation-cap",
                    Words.t("attestation.certificates.empty"),
                    Words.t("attestation.certificates.empty.text")));
            return;
        }
        boolean settles =
                !scope.readsOnly() && access.allows(AttestationAction.SETTLE_CERTIFICATES, Target.group(group));
        if (settles) {
            bar.end(button("attestation.certificates.accept", () -> offer(sheet)));
            bar.end(button("attestation.certificates.award", () -> awarding(sheet)));
            Button issue = button("attestation.certificates.issue", () -> issuing(sheet));
            issue.addThemeVariants(ButtonVariant.PRIMARY);
            bar.end(issue);
            if (sheet.rows().stream().anyMatch(row -> row.issuedOn() != null)) {
                bar.end(button("attestation.certificates.blanks", () -> BlanksDialog.open(door, sheet)));
            }
        }
        if (!scope.readsOnly()
                && access.allows(AttestationAction.REOPEN_CERTIFICATES, Target.organisation())
                && sheet.rows().stream().anyMatch(row -> row.issuedOn() != null)) {
            bar.end(button("attestation.certificates.reopen", () -> reopening(sheet)));
        }
        bar.end(Here.anchor(
                "reports/attestation.certificates-sheet?class=" + group, Words.t("attestation.certificates.print")));
        bar.end(new KeyGridState());
        KeyGrid grid = new KeyGrid();
        grid.setSizeFull();
        grid.setModel(CertificateCells.model(directory.current().id(), sheet, settles));
        Div place = new Div(grid);
        place.addClassName("z-journal-grid");
        Div work = new Div(place);
        work.addClassName("z-journal");
        add(work);
    }

    private static Button button(String key, Runnable work) {
        return new Button(Words.t(key), click -> work.run());
    }

    /** Accepts what is proposed; asks once where it is more than one mark. */
    private void offer(CertificateSheet sheet) {
        int ready = sheet.ready();
        if (ready > 1) {
            Confirm.ask(
                    Words.count("attestation.certificates.accept.ask", ready),
                    Words.t("attestation.certificates.accept.text"),
                    Words.count("attestation.certificates.accept.do", ready),
                    () -> accept(sheet.group().id()));
        } else {
            accept(sheet.group().id());
        }
    }

    private void accept(long group) {
        List<CertificateAnswer> answers = door.acceptAll(group);
        long settled = answers.stream()
                .filter(one -> one.problem() == null && !one.conflict())
                .count();
        long left = answers.size() - settled;
        Notice.done(
                left == 0
                        ? Words.count("attestation.certificates.accepted", settled)
                        : Words.t(
                                "attestation.certificates.accepted-some",
                                Words.count("attestation.certificates.accepted", settled),
                                left));
        Pieces.again();
    }

    private void awarding(CertificateSheet sheet) {
        List<Row> open =
                sheet.rows().stream().filter(row -> row.issuedOn() == null).toList();
        List<Honours> possible = Arrays.stream(Honours.values())
                .filter(one -> sheet.level() == Level.SECONDARY || !one.medal())
                .toList();
        ComboBox<Row> pupil =
                Fields.choice("attestation.pupil", open, row -> row.name().listed());
        Select<Honours> honours =
                Fields.select("attestation.certificates.honours", possible, one -> Words.t(one.textKey()));
        Form form = new Form();
        form.section().add("student", pupil);
        form.section().add("honours", honours);
        form.required(pupil, "attestation.pupil.missing");
        form.required(honours, "attestation.certificates.honours.missing");
        pupil.addValueChangeListener(change -> {
            Row row = change.getValue();
            if (row != null) {
                honours.setValue(row.honours() == null ? row.proposed() : row.honours());
                honours.setHelperText(Words.t(row.why(), row.arguments().toArray()));
            }
        });
        form.onSave(() -> door.award(sheet.group().id(), pupil.getValue().student(), honours.getValue()))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("attestation.certificates.award.title"), form, Words.t("attestation.save"));
    }

    private void issuing(CertificateSheet sheet) {
        List<Row> ready = sheet.rows().stream()
                .filter(row -> row.issuedOn() == null && row.complete())
                .toList();
        List<Row> lacking = sheet.rows().stream()
                .filter(row -> row.issuedOn() == null && !row.complete())
                .toList();
        if (ready.isEmpty()) {
            Notice.warning(Words.t("attestation.certificates.nobody"), Words.t("attestation.certificates.nobody.text"));
            return;
        }
        DatePicker day = Fields.date("attestation.certificates.day");
        Form form = new Form();
        form.section().add("day", day);
        form.required(day, "attestation.held-on.missing");
        form.fill(() -> day.setValue(directory.today()));
        form.section().note(Pieces.muted(Words.count("attestation.certificates.ready", ready.size())));
        if (!lacking.isEmpty()) {
            form.section()
                    .note(Pieces.muted(Words.t(
                            "attestation.certificates.lacking",
                            lacking.stream().map(row -> row.name().brief()).collect(Collectors.joining(", ")))));
        }
        form.onSave(() -> door.issue(
                        sheet.group().id(), ready.stream().map(Row::student).toList(), day.getValue()))
                .afterSave(Pieces::again);
        FormDialog.open(
                Words.t("attestation.certificates.issue.title"), form, Words.t("attestation.certificates.issue"));
    }

    private void reopening(CertificateSheet sheet) {
        List<Row> issued =
                sheet.rows().stream().filter(row -> row.issuedOn() != null).toList();
        ComboBox<Row> pupil =
                Fields.choice("attestation.pupil", issued, row -> row.name().listed());
        TextArea words = Fields.area("attestation.certificates.reason", "attestation.certificates.reason.example");
        words.setMaxLength(Certificates.LONGEST);
        Form form = new Form();
        form.section().add("student", pupil);
        form.section().add("words", words);
        form.required(pupil, "attestation.pupil.missing");
        form.required(words, "attestation.certificates.reason.missing");
        form.onSave(() -> door.reopen(sheet.group().id(), pupil.getValue().student(), words.getValue()))
                .afterSave(Pieces::again);
        FormDialog.open(
                Words.t("attestation.certificates.reopen.title"), form, Words.t("attestation.certificates.reopen"));
    }
}
