package ru.zvonok.platform.intake.core;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a file may hold.
 *
 * @param bytes of the file itself
 * @param unpackedBytes of what is packed in a workbook
 * @param rows with something in them, on all sheets together
 * @param columns what stands farther right is not read
 * @param cells with something in them, on all sheets together
 * @param signs of text in all of them
 */
@ConfigurationProperties("zvonok.intake")
record IntakeLimits(
        @DefaultValue("10000000") long bytes,
        @DefaultValue("200000000") long unpackedBytes,
        @DefaultValue("20000") int rows,
        @DefaultValue("150") int columns,
        @DefaultValue("600000") int cells,
        @DefaultValue("20000000") int signs) {

    static final IntakeLimits DEFAULT = new IntakeLimits(10_000_000, 200_000_000, 20_000, 150, 600_000, 20_000_000);
}
