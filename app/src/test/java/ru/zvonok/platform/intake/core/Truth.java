package ru.zvonok.platform.intake.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code truth.json} says of the three files of school № 17. */
record Truth(
        int staff,
        int classes,
        int pupilRows,
        int guardians,
        List<Refused> refused,
        LeftOut ifRefusedRowsAreLeftOut,
        int withoutPatronymic) {

    record Refused(String file, int row, @Nullable String column, String kind) {}

    record LeftOut(int pupils, int guardians) {}

    static Truth read() {
        return tools.jackson.databind.json.JsonMapper.builder()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(Truth.class.getResourceAsStream("/intake/truth.json"), Truth.class);
    }
}
