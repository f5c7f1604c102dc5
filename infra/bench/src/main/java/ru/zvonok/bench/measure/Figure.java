package ru.zvonok.bench.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What was measured of a job with a number of clients.
 *
 * @param floorMs median of the same SQL without the application, of one client; 0 where it cannot be told
 * @param budgetMs 0 where nothing is said for so many clients
 * @param statements of one call; 0 where it cannot be told
 */
public record Figure(
        String job,
        int clients,
        @JsonProperty("median_ms") double medianMs,
        @JsonProperty("p95_ms") double p95Ms,
        @JsonProperty("per_second") double perSecond,
        @JsonProperty("floor_ms") double floorMs,
        @JsonProperty("budget_ms") double budgetMs,
        int statements) {

    boolean holds() {
        return budgetMs == 0 || medianMs <= budgetMs;
    }
}
