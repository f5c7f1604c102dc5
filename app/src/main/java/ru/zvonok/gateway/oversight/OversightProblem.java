package ru.zvonok.gateway.oversight;

import java.util.Locale;
import ru.zvonok.platform.kernel.Problem;

/** Why something is refused to those above. */
public enum OversightProblem implements Problem {
    /** The summaries are being reckoned anew already. */
    REBUILD_RUNS;

    @Override
    public String code() {
        return "oversight." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
