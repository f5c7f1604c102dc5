package ru.zvonok.campus.portfolio.ui;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.Portfolios;
import ru.zvonok.platform.tenancy.Directory;

/** What pages with a portfolio ask for, in one place. */
@Component
class PortfolioParts {

    private final Portfolios door;
    private final ProofLinks proofs;
    private final VerifyDialog verify;
    private final PortfolioPress press;
    private final Directory directory;

    PortfolioParts(Portfolios door, ProofLinks proofs, VerifyDialog verify, PortfolioPress press, Directory directory) {
        this.door = door;
        this.proofs = proofs;
        this.verify = verify;
        this.press = press;
        this.directory = directory;
    }

    Portfolios door() {
        return door;
    }

    ProofLinks proofs() {
        return proofs;
    }

    VerifyDialog verify() {
        return verify;
    }

    PortfolioPress press() {
        return press;
    }

    LocalDate today() {
        return directory.today();
    }
}
