package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.zvonok.learning.attestation.AttestationAction;
import ru.zvonok.learning.attestation.Certificates;
import ru.zvonok.learning.attestation.ExamResult;
import ru.zvonok.learning.attestation.ExamSubject;
import ru.zvonok.learning.attestation.Honours;
import ru.zvonok.learning.attestation.StateExams;
import ru.zvonok.learning.attestation.StudentCertificate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Results of state exams and settled marks of the certificate; nothing where there are none. */
@org.springframework.stereotype.Component
class LeavingPart {

    private final StateExams exams;
    private final Certificates certificates;
    private final AccessControl access;

    LeavingPart(StateExams exams, Certificates certificates, AccessControl access) {
        this.exams = exams;
        this.certificates = certificates;
        this.access = access;
    }

    List<Component> of(long child) {
        if (!access.allows(AttestationAction.VIEW_OWN_EXAMS, Target.person(child))) {
            return List.of();
        }
        List<Component> parts = new ArrayList<>();
        List<ExamResult> results = exams.ofStudent(child);
        if (!results.isEmpty()) {
            parts.add(new Section(Pieces.head(Words.t("diary.year.exams")), table(results)));
        }
        for (StudentCertificate one : certificates.ofStudent(child)) {
            parts.add(certificate(one));
        }
        return parts;
    }

    private Component table(List<ExamResult> results) {
        Map<Integer, String> names = exams.subjects().stream()
                .collect(Collectors.toMap(ExamSubject::code, ExamSubject::name, (one, other) -> one));
        return Pieces.table(
                List.of(
                        Words.t("attestation.exam"),
                        Words.t("attestation.subject"),
                        Words.t("attestation.held-on"),
                        Words.t("diary.year.result")),
                results.stream()
                        .<List<Component>>map(one -> List.of(
                                new Span(Words.t(one.exam().textKey())),
                                new Span(names.getOrDefault(one.subject(), "")),
                                new Span(Dates.day(one.heldOn())),
                                new Span(one.shown())))
                        .toList());
    }

    private static Section certificate(StudentCertificate one) {
        Section section = new Section(Pieces.head(Words.t("diary.year.certificate")));
        section.add(Pieces.table(
                List.of(Words.t("attestation.subject"), Words.t("attestation.mark")),
                one.marks().stream()
                        .<List<Component>>map(line -> List.of(
                                new Span(line.subject()), new Span(line.value().said(Words::t))))
                        .toList()));
        Honours honours = one.honours();
        String issued = Words.t("diary.year.issued", Dates.day(one.issuedOn()));
        List<String> told = new ArrayList<>(List.of(issued));
        if (one.blank() != null) {
            told.add(Words.t("diary.year.blank", one.blank()));
        }
        if (honours != null && honours != Honours.NONE) {
            told.add(Words.t(honours.textKey()));
        }
        section.add(Pieces.muted(String.join(", ", told)));
        return section;
    }
}
