package ru.zvonok.platform.reporting;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;

/**
 * What a report is asked for and what else it could be asked for.
 *
 * @param lines about how many lines it will have, 0 where that is not known before
 * @param most lines a report may have that is made while one waits
 */
public record ReportForm(ReportCard card, List<Field> fields, Asked asked, boolean ready, int lines, int most)
        implements Serializable {

    /**
     * A parameter.
     *
     * @param chosen null where there is nothing to choose from; then the report cannot be made
     */
    public record Field(
            ReportParameter parameter,
            List<ReportChoice> choices,
            @Nullable ReportChoice chosen) implements Serializable {

        public Field {
            choices = List.copyOf(choices);
        }
    }

    public ReportForm {
        fields = List.copyOf(fields);
    }

    /** Whether it is too long to be made while one waits. */
    public boolean later() {
        return lines > most;
    }

    /** What was chosen, as it stands in an address. */
    public Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Field field : fields) {
            ReportChoice chosen = field.chosen();
            if (chosen != null) {
                codes.put(field.parameter().code(), chosen.code());
                DateRange days = chosen.days();
                if (chosen.code().equals(ReportParameter.OWN_DAYS) && days != null) {
                    codes.put(ReportParameter.FROM, String.valueOf(days.from()));
                    codes.put(ReportParameter.TO, String.valueOf(days.to()));
                }
            }
        }
        return codes;
    }
}
