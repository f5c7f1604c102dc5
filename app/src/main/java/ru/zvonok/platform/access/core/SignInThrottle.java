package ru.zvonok.platform.access.core;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords without letting strangers lock anybody out. A browser that signed in to the account
 * before has tries of its own; everybody else has tries for this account from this address; and an address has many, since
 * a school is one address.
 */
@Component
class SignInThrottle {

    /** One attempt that may go on; told afterwards how it ended. */
    record Attempt(String accountKey, String addressKey, long left) {}

    /** Either an attempt, or how long to wait. */
    record Verdict(Optional<Attempt> attempt, Duration pause) {}

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Buckets buckets;
    private final KnownDevices devices;
    private final Keyed keyed;
    private final Buckets.Rule accountRule;
    private final Buckets.Rule addressRule;

    SignInThrottle(Buckets buckets, KnownDevices devices, Keyed keyed, SecuritySettings settings) {
        this.buckets = buckets;
        this.devices = devices;
        this.keyed = keyed;
        SecuritySettings.Tries tries = settings.tries();
        this.accountRule = new Buckets.Rule(tries.account(), tries.accountBack());
        this.addressRule = new Buckets.Rule(tries.address(), tries.addressBack());
    }

    Verdict ask(String login, String address, String deviceCookie) {
        String account = AccountsForSignIn.normal(login);
        String accountKey = devices.known(account, deviceCookie)
                .map(device -> "device:" + keyed.mark("tries", account + " " + device))
                .orElseGet(() -> "account:" + keyed.mark("tries", account + " " + address));
        String addressKey = "address:" + keyed.mark("tries", address);
        Buckets.Answer wide = buckets.take(addressKey, addressRule);
        if (!wide.taken()) {
            return refused(wide.pause());
        }
        Buckets.Answer tight = buckets.take(accountKey, accountRule);
        if (!tight.taken()) {
            buckets.giveBack(addressKey, addressRule);
            return refused(tight.pause());
        }
        return new Verdict(Optional.of(new Attempt(accountKey, addressKey, tight.left())), Duration.ZERO);
    }

    /** The password was right: what was counted is forgotten. */
    void passed(Attempt attempt) {
        buckets.forget(attempt.accountKey(), accountRule);
        buckets.giveBack(attempt.addressKey(), addressRule);
    }

    /** Takes a try of the address alone: for codes, which nobody can guess but anybody can send. */
    Duration askAddress(String address) {
        Buckets.Answer answer = buckets.take("address:" + keyed.mark("tries", address), addressRule);
        return answer.taken() ? Duration.ZERO : refused(answer.pause()).pause();
    }

    private static Verdict refused(Duration pause) {
        return new Verdict(Optional.empty(), pause.compareTo(MOMENT) < 0 ? MOMENT : pause);
    }
}
