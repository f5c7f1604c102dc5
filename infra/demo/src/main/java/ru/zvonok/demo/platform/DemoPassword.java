package ru.zvonok.demo.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.Stars;

/** The one password of everybody, hashed once. */
@Component
class DemoPassword {

    private final ObjectProvider<PasswordEncoder> encoders;

    DemoPassword(ObjectProvider<PasswordEncoder> encoders) {
        this.encoders = encoders;
    }

    String hash() {
        return encoders.getIfAvailable(PasswordEncoderFactories::createDelegatingPasswordEncoder)
                .encode(Stars.PASSWORD);
    }
}
