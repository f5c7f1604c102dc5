package ru.zvonok.learning.attestation.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.attestation.AttestationProblem;
import ru.zvonok.learning.attestation.CertificateProposal;
import ru.zvonok.learning.finals.LeavingClasses.Level;
import ru.zvonok.learning.finals.LeavingMark;
import ru.zvonok.learning.finals.LeavingMark.Counted;
import ru.zvonok.learning.finals.MarkMean;
import ru.zvonok.learning.finals.PeriodValue;

/**
 * A mark of the certificate by order 546. Pure. Basic level: the mean of the annual and the exam's mark where there was an exam,
 * else the annual mark of the last year of study; secondary level: the mean of half-year and annual marks of all years. Means
 * are exact and rounded half up once.
 */
final class CertificateRule {

    private static final int PASSED = 3;

    private CertificateRule() {}

    /**
     * @param marks of all courses that stand in one line of the certificate
     * @param exam mark of the exam; null without one
     * @param examDue whether there must be one
     */
    static CertificateProposal propose(
            Level level, List<LeavingMark> marks, @Nullable PeriodValue exam, boolean examDue) {
        boolean taught = marks.stream().anyMatch(mark -> mark.course() != null);
        List<LeavingMark> own =
                marks.stream().filter(mark -> !taught || mark.course() != null).toList();
        List<Counted> counted =
                own.stream().flatMap(mark -> mark.counted().stream()).toList();
        String missing = counted.stream()
                .filter(one -> one.value() == null)
                .map(Counted::name)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            return nothing("attestation.reason.missing", missing, AttestationProblem.NOTHING_PROPOSED);
        }
        List<PeriodValue> values =
                counted.stream().map(Counted::value).filter(Objects::nonNull).toList();
        List<PeriodValue> digits = values.stream().filter(PeriodValue::mark).toList();
        if (digits.isEmpty()) {
            return without(values);
        }
        if (values.contains(PeriodValue.NOT_ATTESTED)) {
            return nothing("attestation.reason.not-attested", "", AttestationProblem.BY_HAND);
        }
        CertificateProposal proposal =
                level == Level.BASIC ? basic(digits, exam, examDue) : mean("attestation.reason.years", digits);
        return inFivePoints(checked(proposal, own), values);
    }

    /** The order knows five points alone: marks of other scales count as what they were worth, and a person looks at it. */
    private static CertificateProposal inFivePoints(CertificateProposal proposal, List<PeriodValue> values) {
        if (proposal.value() == null || values.stream().noneMatch(PeriodValue::other)) {
            return proposal;
        }
        String marks = values.stream()
                .filter(PeriodValue::mark)
                .map(PeriodValue::figures)
                .collect(Collectors.joining(", "));
        return new CertificateProposal(
                proposal.value(), proposal.average(), "attestation.reason.scale", marks, AttestationProblem.BY_HAND);
    }

    private static CertificateProposal basic(List<PeriodValue> annual, @Nullable PeriodValue exam, boolean examDue) {
        if (exam == null || !exam.mark()) {
            if (examDue) {
                return nothing("attestation.reason.exam-missing", "", AttestationProblem.NOTHING_PROPOSED);
            }
            return mean(annual.size() == 1 ? "attestation.reason.annual" : "attestation.reason.several", annual);
        }
        if (exam.worth() < PASSED) {
            return nothing("attestation.reason.exam-failed", "", AttestationProblem.BY_HAND);
        }
        List<PeriodValue> all = new ArrayList<>(annual);
        all.add(exam);
        return mean("attestation.reason.exam", all);
    }

    /** Nobody leaves with a two, and a teacher's final mark that says another is for a person. */
    private static CertificateProposal checked(CertificateProposal proposal, List<LeavingMark> own) {
        PeriodValue value = proposal.value();
        if (value == null) {
            return proposal;
        }
        if (value.worth() < PASSED) {
            return nothing("attestation.reason.unsatisfactory", proposal.detail(), AttestationProblem.BY_HAND);
        }
        PeriodValue last = own.size() == 1 ? own.getFirst().last() : null;
        return last == null || last.mark() && last.worth() == value.worth() || last == value
                ? proposal
                : new CertificateProposal(
                        value,
                        proposal.average(),
                        "attestation.reason.differs",
                        last.figures(),
                        AttestationProblem.BY_HAND);
    }

    private static CertificateProposal mean(String reason, List<PeriodValue> marks) {
        MarkMean mean = MarkMean.NOTHING;
        for (PeriodValue mark : marks) {
            mean = mean.with(mark.worth(), 1);
        }
        return new CertificateProposal(
                PeriodValue.ofMark(mean.whole()),
                mean.shown(),
                reason,
                marks.stream().map(PeriodValue::figures).collect(Collectors.joining(", ")),
                null);
    }

    /** Where no mark is in digits: what all of them say, if that can stand in a certificate. */
    private static CertificateProposal without(List<PeriodValue> values) {
        List<PeriodValue> distinct = values.stream().distinct().toList();
        if (distinct.size() == 1 && distinct.getFirst() == PeriodValue.PASS) {
            return new CertificateProposal(PeriodValue.PASS, null, "attestation.reason.pass", "", null);
        }
        return nothing("attestation.reason.no-marks", "", AttestationProblem.BY_HAND);
    }

    private static CertificateProposal nothing(String reason, String detail, AttestationProblem refusal) {
        return new CertificateProposal(null, null, reason, detail, refusal);
    }
}
