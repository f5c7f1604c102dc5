package ru.zvonok.learning.journal.core;

import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.MarkSums;

/** Adds up marks one by one. */
final class AverageMath {

    private MarkSums sums = MarkSums.NONE;

    AverageMath add(int value, int weight) {
        sums = sums.plus(value, weight);
        return this;
    }

    AverageMath add(int value, int weight, int many) {
        sums = sums.plus(value, weight, many);
        return this;
    }

    Averages averages() {
        return sums.averages();
    }

    MarkSums sums() {
        return sums;
    }
}
