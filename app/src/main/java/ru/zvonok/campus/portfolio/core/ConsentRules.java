package ru.zvonok.campus.portfolio.core;

import java.util.Optional;
import ru.zvonok.campus.portfolio.PortfolioKind;
import ru.zvonok.campus.portfolio.PortfolioProblem;

/** Whose consent it takes before a class sees anything of a pupil. */
final class ConsentRules {

    private ConsentRules() {}

    /**
     * What is against the consent of somebody; nothing where it counts.
     *
     * @param self the pupil, else a guardian
     * @param legal a legal representative of the pupil
     * @param ofAge known to be of age
     */
    static Optional<PortfolioProblem> whyNot(PortfolioKind kind, boolean self, boolean legal, boolean ofAge) {
        if (kind != PortfolioKind.STUDENT) {
            return Optional.of(PortfolioProblem.CONSENT_PUPILS);
        }
        if (self) {
            return ofAge ? Optional.empty() : Optional.of(PortfolioProblem.UNDER_AGE);
        }
        if (ofAge) {
            return Optional.of(PortfolioProblem.OF_AGE);
        }
        return legal ? Optional.empty() : Optional.of(PortfolioProblem.NOT_LEGAL);
    }
}
