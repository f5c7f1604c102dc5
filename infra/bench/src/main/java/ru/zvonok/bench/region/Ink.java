package ru.zvonok.bench.region;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;
import ru.zvonok.bench.region.RegionPlan.Place;
import ru.zvonok.platform.kernel.Snils;

/** What a copy fills into the holes of a {@link Stencil}, on its way into a running COPY. */
final class Ink {

    private static final int FULL = 1 << 16;
    private static final int LONGEST = 64;
    private static final long GOLDEN = 0x9E3779B1L;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** Above all numbers of the models; twenty thousand for each copy. */
    private static final long FIRST_SNILS = 521_000_000;

    private static final int OWN_SNILS = 20_000;
    /** The last thousand are for people who are of two organisations and bring their number with them. */
    private static final int BROUGHT = 19_000;

    private final CopyIn copy;
    private final Place place;
    private final long low;
    private final long model;
    private final byte[] buffer = new byte[FULL + LONGEST];
    private final byte[] login;
    private int length;

    /** @param model id of the organisation that is copied */
    Ink(CopyIn copy, Place place, long model) {
        this.copy = copy;
        this.place = place;
        this.model = model;
        this.low = Stencil.low(place.number());
        this.login = ("-b" + place.number()).getBytes(StandardCharsets.US_ASCII);
    }

    void text(byte[] body, int from, int to) {
        int start = from;
        while (start < to) {
            int part = Math.min(to - start, FULL - length);
            System.arraycopy(body, start, buffer, length, part);
            length += part;
            start += part;
            pour();
        }
    }

    void id(long offset) {
        number(low + offset);
    }

    void organisation() {
        number(place.id());
    }

    void uuid(long tail) {
        long own = (tail ^ place.number() * GOLDEN) & 0xFFFF_FFFFL;
        for (int shift = 28; shift >= 0; shift -= 4) {
            buffer[length++] = HEX[(int) (own >>> shift) & 15];
        }
        pour();
    }

    void login() {
        text(login, 0, login.length);
    }

    void snils(long nine) {
        long first = 500_000_000 + model % 1000 * OWN_SNILS;
        boolean own = nine >= first && nine < first + BROUGHT;
        long number = FIRST_SNILS
                + place.number() * (long) OWN_SNILS
                + (own ? nine - first : BROUGHT + nine % (OWN_SNILS - BROUGHT));
        number(number);
        int check = Snils.checksum(String.valueOf(number));
        buffer[length++] = (byte) ('0' + check / 10);
        buffer[length++] = (byte) ('0' + check % 10);
        pour();
    }

    private void number(long number) {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        pour();
    }

    private void pour() {
        if (length >= FULL) {
            flush();
        }
    }

    /** Sends what is not sent yet. */
    void flush() {
        try {
            copy.writeToCopy(buffer, 0, length);
            length = 0;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
