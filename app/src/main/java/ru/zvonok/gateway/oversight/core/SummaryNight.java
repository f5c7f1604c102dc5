package ru.zvonok.gateway.oversight.core;

import org.springframework.stereotype.Component;
import ru.zvonok.platform.jobs.NightlyWork;

/** Every night: all summaries are compared with the facts and put right. */
@Component
class SummaryNight implements NightlyWork {

    private final SummarySteps steps;

    SummaryNight(SummarySteps steps) {
        this.steps = steps;
    }

    @Override
    public String name() {
        return "oversight.compare";
    }

    @Override
    public void run() {
        steps.check();
    }
}
