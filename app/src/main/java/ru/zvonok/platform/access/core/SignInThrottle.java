package ru.zvonok.platform.access.core;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords without letting strangers lock anybody out. A browser that signed in to the account
 * before has tries of its own; everybody else has tries for this account from this address, and shares many for this
 * account with all other strangers, since addresses are cheap; and an address has many, since a school is one address.
 */
@Component
class SignInThrottle {

    /** One attempt that may go on; told afterwards how it ended. */
    record Attempt(List<Count> counts, long left) {

        /** A bucket that a try was taken from; strict: only wrong passwords in a row count in it. */
        private record Count(String key, Buckets.Rule rule, boolean strict) {}
    }

    /** Either an attempt, or how long to wait. */
    record Verdict(Optional<Attempt> attempt, Duration pause) {}

    private static final int IPV6 = 16;
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Buckets buckets;
    private final KnownDevices devices;
    private final Keyed keyed;
    private final Buckets.Rule accountRule;
    private final Buckets.Rule addressRule;
    private final Buckets.Rule anywhereRule;

    SignInThrottle(Buckets buckets, KnownDevices devices, Keyed keyed, SecuritySettings settings) {
        this.buckets = buckets;
        this.devices = devices;
        this.keyed = keyed;
        SecuritySettings.Tries tries = settings.tries();
        this.accountRule = new Buckets.Rule(tries.account(), tries.accountBack());
        this.addressRule = new Buckets.Rule(tries.address(), tries.addressBack());
        this.anywhereRule = new Buckets.Rule(tries.anywhere(), tries.anywhereBack());
    }

    Verdict ask(String login, String address, String deviceCookie) {
        String account = AccountsForSignIn.normal(login);
        Optional<String> device = devices.known(account, deviceCookie);
        List<Attempt.Count> counts = new ArrayList<>();
        String from = network(address);
        counts.add(new Attempt.Count("address:" + keyed.mark("tries", from), addressRule, false));
        if (device.isPresent()) {
            counts.add(new Attempt.Count(
                    "device:" + keyed.mark("tries", account + " " + device.get()), accountRule, true));
        } else {
            counts.add(new Attempt.Count("account:" + keyed.mark("tries", account + " " + from), accountRule, true));
            counts.add(new Attempt.Count("anywhere:" + keyed.mark("tries", account), anywhereRule, false));
        }
        long left = Long.MAX_VALUE;
        for (int i = 0; i < counts.size(); i++) {
            Attempt.Count count = counts.get(i);
            Buckets.Answer answer = buckets.take(count.key(), count.rule());
            if (!answer.taken()) {
                counts.subList(0, i).forEach(taken -> buckets.giveBack(taken.key(), taken.rule()));
                return refused(answer.pause());
            }
            // an address that runs out says nothing of this account
            left = i == 0 ? left : Math.min(left, answer.left());
        }
        return new Verdict(Optional.of(new Attempt(counts, left)), Duration.ZERO);
    }

    /** The password was right: what was counted is forgotten, but not what strangers share. */
    void passed(Attempt attempt) {
        for (Attempt.Count count : attempt.counts()) {
            if (count.strict()) {
                buckets.forget(count.key(), count.rule());
            } else {
                buckets.giveBack(count.key(), count.rule());
            }
        }
    }

    /** Takes a try of the address alone: for codes, which nobody can guess but anybody can send. */
    Duration askAddress(String address) {
        return pause(buckets.take("address:" + keyed.mark("tries", network(address)), addressRule));
    }

    /** Takes a try of the own password from somebody who is in: whoever found the page open may not guess it either. */
    Duration askOwn(long account) {
        return pause(buckets.take(own(account), accountRule));
    }

    /** The own password was right. */
    void passedOwn(long account) {
        buckets.forget(own(account), accountRule);
    }

    private String own(long account) {
        return "own:" + keyed.mark("tries", String.valueOf(account));
    }

    /** One subscriber: of an IPv6 address its first half, since the rest is free to choose. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV6 ? HexFormat.of().formatHex(bytes, 0, IPV6 / 2) + "/64" : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static Duration pause(Buckets.Answer answer) {
        return answer.taken() ? Duration.ZERO : refused(answer.pause()).pause();
    }

    private static Verdict refused(Duration pause) {
        return new Verdict(Optional.empty(), pause.compareTo(MOMENT) < 0 ? MOMENT : pause);
    }
}
