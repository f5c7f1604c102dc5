package ru.zvonok.learning.attestation.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zvonok.learning.attestation.AttestationProblem;
import ru.zvonok.learning.attestation.CertificateProposal;
import ru.zvonok.learning.finals.LeavingClasses.Level;
import ru.zvonok.learning.finals.LeavingMark;
import ru.zvonok.learning.finals.LeavingMark.Counted;
import ru.zvonok.learning.finals.PeriodValue;

/** Certificate marks by order 546, at and around every limit. */
class CertificateRuleTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "BASIC, 4, -, 4, annual",
                "BASIC, 4, 5, 5, exam",
                "BASIC, 5, 4, 5, exam",
                "BASIC, 4, 3, 4, exam",
                "BASIC, 3, 3, 3, exam",
                "BASIC, 4 4, 5, 4, exam",
                "BASIC, 4 5, -, 5, several",
                "BASIC, 4, 2, -, exam-failed",
                "BASIC, 2, -, -, unsatisfactory",
                "BASIC, NA, -, -, no-marks",
                "BASIC, PASS, -, PASS, pass",
                "BASIC, EXEMPT, -, -, no-marks",
                "BASIC, 4 NA, -, -, not-attested",
                "SECONDARY, 4 4 4 5 5 5, -, 5, years",
                "SECONDARY, 4 4 4 4 5 5, -, 4, years",
                "SECONDARY, 2 3 3 2 3 2, -, 3, years",
                "SECONDARY, 2 2 2 2 3 2, -, -, unsatisfactory"
            })
    void theMeanIsRoundedHalfUpOnce(
            Level level, String counted, @Nullable String exam, @Nullable String value, String reason) {
        CertificateProposal proposal = CertificateRule.propose(
                level, List.of(mark(7L, counted, null)), exam == null ? null : PeriodValue.ofCode(exam), false);
        assertThat(proposal.reason()).isEqualTo("attestation.reason." + reason);
        assertThat(proposal.value()).isEqualTo(value == null ? null : PeriodValue.ofCode(value));
        assertThat(proposal.refusal() == null).isEqualTo(value != null);
    }

    @Test
    void whatIsMissingIsNamed() {
        CertificateProposal proposal = CertificateRule.propose(
                Level.SECONDARY,
                List.of(new LeavingMark(
                        1,
                        "История",
                        7L,
                        3,
                        List.of(new Counted("I полугодие", PeriodValue.FIVE), new Counted("годовая", null)),
                        null,
                        null)),
                null,
                false);
        assertThat(proposal.detail()).isEqualTo("годовая");
        assertThat(proposal.refusal()).isEqualTo(AttestationProblem.NOTHING_PROPOSED);
    }

    @Test
    void anObligatoryExamIsWaitedFor() {
        assertThat(CertificateRule.propose(Level.BASIC, List.of(mark(7L, "5", null)), null, true))
                .extracting(CertificateProposal::value, CertificateProposal::reason)
                .containsExactly(null, "attestation.reason.exam-missing");
    }

    @Test
    void aSubjectOfEarlierYearsCountsOnlyWhereNothingOfItIsTaughtNow() {
        LeavingMark ended = mark(null, "3", null);
        assertThat(CertificateRule.propose(Level.BASIC, List.of(ended), null, false)
                        .value())
                .isEqualTo(PeriodValue.THREE);
        assertThat(CertificateRule.propose(Level.BASIC, List.of(mark(7L, "5", null), ended), null, false)
                        .value())
                .isEqualTo(PeriodValue.FIVE);
    }

    @Test
    void aTeachersOtherFinalMarkIsForAPerson() {
        assertThat(CertificateRule.propose(Level.BASIC, List.of(mark(7L, "4", PeriodValue.FIVE)), null, false))
                .extracting(CertificateProposal::value, CertificateProposal::refusal)
                .containsExactly(PeriodValue.FOUR, AttestationProblem.BY_HAND);
        assertThat(CertificateRule.propose(Level.BASIC, List.of(mark(7L, "4", PeriodValue.FOUR)), null, false)
                        .refusal())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"10:8:5 10:7:4,5,'8/10, 7/10'", "4 10:8:5,5,'4, 8/10'", "100:90:5,5,90/100"})
    void marksOfAnotherScaleAreTranslatedForAPersonToConfirm(String counted, String value, String marks) {
        CertificateProposal proposal = CertificateRule.propose(
                Level.SECONDARY, List.of(mark(7L, counted, PeriodValue.ofCode("10:8:5"))), null, false);
        assertThat(proposal.value()).isEqualTo(PeriodValue.ofCode(value));
        assertThat(proposal.reason()).isEqualTo("attestation.reason.scale");
        assertThat(proposal.detail()).isEqualTo(marks);
        assertThat(proposal.refusal()).isEqualTo(AttestationProblem.BY_HAND);
    }

    private static LeavingMark mark(@Nullable Long course, String counted, @Nullable PeriodValue last) {
        return new LeavingMark(
                1,
                "История",
                course,
                3,
                Stream.of(counted.split(" ", -1))
                        .map(one -> new Counted("", PeriodValue.ofCode(one)))
                        .toList(),
                null,
                last);
    }
}
