package ru.zvonok.learning.attestation;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.PeriodValue;

/**
 * A certificate mark as order 546 says it, and why.
 *
 * @param reason key of a text with {@link #arguments}
 * @param detail what it is made of, or what is missing
 * @param refusal why it cannot be accepted together with others; null when it can
 */
public record CertificateProposal(
        @Nullable PeriodValue value,
        @Nullable BigDecimal average,
        String reason,
        String detail,
        @Nullable AttestationProblem refusal)
        implements Serializable {

    public Object[] arguments() {
        return new Object[] {average == null ? BigDecimal.ZERO : average, detail};
    }
}
