package ru.zvonok.learning.attestation.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.attestation.AttestationAction;
import ru.zvonok.learning.attestation.AttestationProblem;
import ru.zvonok.learning.attestation.CertificateAnswer;
import ru.zvonok.learning.attestation.CertificateSheet;
import ru.zvonok.learning.attestation.CertificateSheet.Row;
import ru.zvonok.learning.attestation.Certificates;
import ru.zvonok.learning.attestation.SettleCertificate;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.keygrid.BatchAnswer;
import ru.zvonok.platform.uikit.keygrid.CellAnswer;
import ru.zvonok.platform.uikit.keygrid.CellChange;
import ru.zvonok.platform.uikit.keygrid.CellEdit;
import ru.zvonok.platform.uikit.keygrid.GridAddress;
import ru.zvonok.platform.uikit.keygrid.GridCell;
import ru.zvonok.platform.uikit.keygrid.GridPage;

/** Saves certificate marks that were typed; honours that follow come back with them. */
@Component
class CertificateGridPage implements GridPage {

    private static final List<String> FACTS = List.of("honours", "why", "issued");

    private final Certificates door;
    private final AccessControl access;
    private final Texts texts;

    CertificateGridPage(Certificates door, AccessControl access, Texts texts) {
        this.door = door;
        this.access = access;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return CertificateCells.KIND;
    }

    @Override
    @Transactional
    public BatchAnswer save(GridAddress address, List<CellEdit> edits) {
        Long group = Addresses.number(address.page());
        if (group == null) {
            throw new NotFound();
        }
        List<CellAnswer> answers = new ArrayList<>();
        if (!access.allows(AttestationAction.SETTLE_CERTIFICATES, Target.group(group))) {
            edits.forEach(edit -> answers.add(refused(edit, AttestationProblem.RIGHT_GONE, null)));
            return new BatchAnswer(answers, List.of());
        }
        List<SettleCertificate> marks = new ArrayList<>();
        Map<UUID, CellEdit> typed = new HashMap<>();
        for (CellEdit edit : edits) {
            Long student = Addresses.number(edit.row());
            Optional<PeriodValue> value = read(edit.value());
            if (student == null) {
                answers.add(refused(edit, AttestationProblem.NOT_IN_CLASS, null));
            } else if (value.isEmpty() && !edit.value().isBlank()) {
                answers.add(refused(edit, AttestationProblem.NOT_A_MARK, null));
            } else {
                typed.put(edit.id(), edit);
                marks.add(new SettleCertificate(edit.id(), student, edit.column(), value.orElse(null), edit.version()));
            }
        }
        List<CertificateAnswer> settled = marks.isEmpty() ? List.of() : door.settle(group, marks);
        CertificateSheet now = door.sheet(group);
        List<CellChange> changes = new ArrayList<>();
        for (CertificateAnswer answer : settled) {
            Row row = now.rows().stream()
                    .filter(one -> one.student() == answer.student())
                    .findFirst()
                    .orElse(null);
            CellEdit edit = typed.get(answer.edit());
            if (edit == null) {
                continue;
            }
            @Nullable
            GridCell cell =
                    row == null ? null : CertificateCells.cell(row, row.marks().get(answer.line()), this::text);
            if (answer.problem() != null) {
                answers.add(refused(edit, answer.problem(), cell));
            } else if (answer.conflict()) {
                answers.add(new CellAnswer.Conflict(edit.id(), cell == null ? GridCell.empty() : cell, null));
            } else if (row != null && cell != null) {
                answers.add(new CellAnswer.Saved(edit.id(), cell));
                List<GridCell> facts = CertificateCells.facts(row, this::text);
                for (int i = 0; i < FACTS.size(); i++) {
                    changes.add(new CellChange(edit.row(), FACTS.get(i), facts.get(i)));
                }
            }
        }
        return new BatchAnswer(answers, changes);
    }

    private Optional<PeriodValue> read(String typed) {
        String plain = typed.strip();
        return CertificateCells.VALUES.stream()
                .filter(value -> plain.equalsIgnoreCase(value.code()) || plain.equalsIgnoreCase(value.said(this::text)))
                .findFirst();
    }

    private CellAnswer refused(CellEdit edit, AttestationProblem problem, @Nullable GridCell cell) {
        return CellAnswer.refused(edit.id(), text(problem.code()), cell);
    }

    private String text(String key, Object... arguments) {
        return texts.get(LocaleContextHolder.getLocale(), key, arguments);
    }
}
