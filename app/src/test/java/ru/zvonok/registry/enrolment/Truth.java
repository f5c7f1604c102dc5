package ru.zvonok.registry.enrolment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

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
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(Objects.requireNonNull(Truth.class.getResourceAsStream("/intake/truth.json")), Truth.class);
    }
}
