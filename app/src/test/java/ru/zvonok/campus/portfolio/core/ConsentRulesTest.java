package ru.zvonok.campus.portfolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.zvonok.campus.portfolio.PortfolioKind;
import ru.zvonok.campus.portfolio.PortfolioProblem;

class ConsentRulesTest {

    @Test
    void theParentOfAChildConsentsAndThePupilOfAge() {
        assertThat(ConsentRules.whyNot(PortfolioKind.STUDENT, false, true, false))
                .isEmpty();
        assertThat(ConsentRules.whyNot(PortfolioKind.STUDENT, true, false, true))
                .isEmpty();
        assertThat(ConsentRules.whyNot(PortfolioKind.STUDENT, false, false, false))
                .contains(PortfolioProblem.NOT_LEGAL);
        assertThat(ConsentRules.whyNot(PortfolioKind.STUDENT, true, false, false))
                .contains(PortfolioProblem.UNDER_AGE);
        assertThat(ConsentRules.whyNot(PortfolioKind.STUDENT, false, true, true))
                .contains(PortfolioProblem.OF_AGE);
        assertThat(ConsentRules.whyNot(PortfolioKind.STAFF, true, false, true))
                .contains(PortfolioProblem.CONSENT_PUPILS);
    }
}
