package ru.zvonok.platform.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.Action;

/** A report for tests. */
@Component
class SampleReport implements ReportDefinition<SampleReport.Asked> {

    record Asked(int rows) {}

    @Override
    public String key() {
        return "test.sample";
    }

    @Override
    public Action action() {
        return AccessAction.VIEW_ACCOUNTS;
    }

    @Override
    public TableSheet table(Asked asked, Locale locale) {
        return new TableSheet(
                "Sample",
                "",
                List.of(new TableSheet.Column("Number", 10)),
                IntStream.range(0, asked.rows())
                        .mapToObj(i -> {
                            List<Object> row = new ArrayList<>();
                            row.add(i);
                            return row;
                        })
                        .map(List::<Object>copyOf)
                        .toList());
    }
}
