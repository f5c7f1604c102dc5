package ru.zvonok.platform.reporting;

import java.util.List;
import java.util.Locale;

/**
 * Contributed from above, one for each parameter: what the actor of now may ask a report for. Called inside a transaction;
 * answers only what is in reach of the report's action.
 */
public interface ChoiceSource {

    ReportParameter parameter();

    /** @param asked what was chosen before this parameter, and the pupil who is wanted */
    List<ReportChoice> choices(ReportDefinition report, Asked asked, Locale locale);
}
