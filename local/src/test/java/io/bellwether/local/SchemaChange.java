package io.bellwether.local;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** A record schema and what a careless or careful developer may do to it. */
record SchemaChange(Schema before) {

    AvroSchema adding(String field) {
        return withAlso(new Schema.Field(field, Schema.create(Schema.Type.STRING), null));
    }

    AvroSchema addingWithDefault(String field) {
        return withAlso(new Schema.Field(field, Schema.create(Schema.Type.STRING), null, ""));
    }

    AvroSchema removingOneWithoutDefault() {
        var removed = before.getFields().stream()
                .filter(field -> !field.hasDefaultValue())
                .findFirst()
                .orElseThrow();
        return with(
                before.getFields().stream().filter(field -> field != removed).toList());
    }

    private AvroSchema withAlso(Schema.Field added) {
        var fields = new ArrayList<>(before.getFields());
        fields.add(added);
        return with(fields);
    }

    private AvroSchema with(List<Schema.Field> fields) {
        var copies = fields.stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList();
        return new AvroSchema(Schema.createRecord(
                before.getName(), before.getDoc(), before.getNamespace(), before.isError(), copies));
    }
}
