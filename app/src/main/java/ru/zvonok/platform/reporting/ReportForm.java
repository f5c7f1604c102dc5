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
 * @param lines how many it will have
 * @param reads how many records it goes through
 */
public record ReportForm(ReportCard card, List<Field> fields, Asked asked, boolean ready, Size lines, Size reads)
        implements Serializable {

    /**
     * About how much it is, 0 where that is not known before, and how much it may be while one waits.
     */
    public record Size(int about, int most) implements Serializable {

        boolean over() {
            return about > most;
        }
    }

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

    /** Whether it is too long, or too long in the making, to be made while one waits. */
    public boolean later() {
        return lines.over() || reads.over();
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
