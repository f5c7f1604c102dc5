package ru.zvonok.registry.enrolment.core;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AdministrativeOrders extends Repository<AdministrativeOrder, Long> {

    AdministrativeOrder saveAndFlush(AdministrativeOrder order);

    Optional<AdministrativeOrder> findById(Long id);
}
