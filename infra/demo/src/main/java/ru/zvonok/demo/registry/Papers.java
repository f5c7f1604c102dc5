package ru.zvonok.demo.registry;

import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.plan.Tables;
import ru.zvonok.demo.registry.Absences.Why;

/** What a family brings after an absence. */
final class Papers {

    private Papers() {}

    static String of(Why why, Dice dice) {
        return Tables.rows("plan/papers").stream()
                .filter(row -> row.get(0).equals(why.name()))
                .findFirst()
                .orElseThrow()
                .get(1)
                .formatted(dice.between(1, 980));
    }
}
