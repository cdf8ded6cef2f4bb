package org.crediteasyloan.whitelist.listtype;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.ParticipantKind;

/** The list types (名单类型) the platform knows. */
@ApplicationScoped
@Transactional
public class ListTypes {

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;

    ListTypes(AgroalDataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    public List<ListType> all() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT * FROM list_type ORDER BY code");
                var rows = statement.executeQuery()) {
            List<ListType> types = new ArrayList<>();
            while (rows.next()) {
                types.add(read(rows));
            }
            return types;
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot read the list types", failed);
        }
    }

    public Optional<ListType> find(String code) {
        return all().stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** Of a code that is in the database's own references. */
    public ListType get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No list type " + code));
    }

    public Set<String> codesReceivedBy(ParticipantKind kind) {
        return all().stream()
                .filter(type -> type.receiversKind() == kind)
                .map(ListType::code)
                .collect(Collectors.toSet());
    }

    private ListType read(ResultSet row) throws SQLException, JsonProcessingException {
        return new ListType(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("owner_zh"),
                ParticipantKind.valueOf(row.getString("receivers_kind")),
                row.getInt("validity_days"),
                row.getLong("max_amount_fen"),
                row.getInt("max_term_months"),
                row.getInt("lease_hours"),
                row.getInt("feedback_working_days"),
                mapper.readValue(row.getString("field_groups"), new TypeReference<>() {}));
    }
}
