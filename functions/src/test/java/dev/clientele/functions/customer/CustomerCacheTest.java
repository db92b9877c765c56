package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whatever has room on the heap, rows are in the end as the customers are. */
class CustomerCacheTest {

    /** One that knows nothing but its clock. */
    private static final long WEIGHT =
            CustomerWeight.of(new Customer("a", new CustomerState(), new InMemoryArchive()));

    private final StoredClocks rows = new StoredClocks();

    /** Rows that are clocks, and a log of what was read and written. */
    private static final class StoredClocks implements CustomerCache.Rows {

        private final Map<String, Long> clocks = new HashMap<>();
        private final List<String> log = new ArrayList<>();

        @Override
        public CachedCustomer read(String customerId) {
            log.add("read " + customerId);
            CustomerState state = new CustomerState();
            state.clock(clocks.getOrDefault(customerId, CustomerState.NO_CLOCK));
            return new CachedCustomer(
                    new Customer(customerId, state, new InMemoryArchive()),
                    CustomerState.NOTHING_DUE);
        }

        @Override
        public void write(CachedCustomer customer) {
            log.add("write " + customer.customer().id());
            clocks.put(customer.customer().id(), customer.state().clock());
        }
    }

    private static void setClock(CustomerCache cache, String customerId, long clock)
            throws IOException {
        CachedCustomer customer = cache.get(customerId);
        customer.state().clock(clock);
        cache.rowIsBehind(customer);
    }

    @Test
    void rowIsReadOnceAndWrittenOnceForAllChanges() throws IOException {
        CustomerCache cache = new CustomerCache(rows, 10 * WEIGHT);

        setClock(cache, "ann", 1);
        setClock(cache, "ann", 2);
        cache.writeBack();
        cache.writeBack();

        assertThat(rows.log).containsExactly("read ann", "write ann");
        assertThat(rows.clocks).containsEntry("ann", 2L);
    }

    @Test
    void whoWasUsedGetsAnotherRoundAndIsWrittenOnlyIfBehind() throws IOException {
        CustomerCache cache = new CustomerCache(rows, 2 * WEIGHT);

        setClock(cache, "ann", 1);
        cache.get("bob");
        cache.get("ann");
        cache.get("cid");
        cache.get("dan");
        cache.get("eve");
        cache.get("fay");

        assertThat(rows.log)
                .containsExactly(
                        "read ann",
                        "read bob",
                        "read cid",
                        "read dan",
                        "read eve",
                        "write ann",
                        "read fay");
    }

    @Test
    void whoIsAtWorkStaysHoweverLittleRoomThereIs() throws IOException {
        CustomerCache cache = new CustomerCache(rows, 0);

        CachedCustomer ann = cache.get("ann");

        assertThat(cache.get("ann")).isSameAs(ann);
        cache.get("bob");
        assertThat(cache.get("ann")).isNotSameAs(ann);
    }

    @Test
    void rowsThatAreBehindLongestAreWrittenWhenThereAreTooMany() throws IOException {
        CustomerCache cache = new CustomerCache(rows, Long.MAX_VALUE);
        for (int i = 0; i <= CustomerCache.MOST_ROWS_BEHIND; i++) {
            setClock(cache, "customer " + i, i);
        }

        cache.catchUp();

        assertThat(rows.clocks).containsOnlyKeys("customer 0");
    }

    @Test
    void clearedCacheReadsAnew() throws IOException {
        CustomerCache cache = new CustomerCache(rows, 10 * WEIGHT);
        setClock(cache, "ann", 1);
        cache.writeBack();

        cache.clear();

        assertThat(cache.get("ann").state().clock()).isEqualTo(1);
        assertThat(rows.log).containsExactly("read ann", "write ann", "read ann");
    }

    @Property(tries = 200)
    void rowsAreInTheEndWhatTheCustomersAre(
            @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> customers,
            @ForAll @IntRange(max = 6) int room)
            throws IOException {
        StoredClocks stored = new StoredClocks();
        CustomerCache cache = new CustomerCache(stored, room * WEIGHT);
        Map<String, Long> expected = new HashMap<>();
        for (int step = 0; step < customers.size(); step++) {
            String id = "customer " + customers.get(step);
            assertThat(cache.get(id).state().clock())
                    .isEqualTo(expected.getOrDefault(id, CustomerState.NO_CLOCK));
            setClock(cache, id, step);
            expected.put(id, (long) step);
        }

        cache.writeBack();

        assertThat(stored.clocks).isEqualTo(expected);
    }
}
