"""Names of the elements of ``ESADout_CU`` 5.x that the reader knows.

Taken from the FTS album of formats and from files seen. A name that is not here is tolerated and
said; a name that is here and not read says nothing about which goods came in, or repeats it.
"""

from typing import Final

READ: Final = frozenset(
    """
    ESADout_CU CustomsProcedure CustomsModeCode ESADout_CUGoodsShipment GTDID CustomsCode
    RegistrationDate GTDNumber TotalGoodsNumber TotalPackageNumber CustCostCurrencyCode
    ESADout_CUConsignor ESADout_CUConsignee ESADout_CUFinancialAdjustingResponsiblePerson
    ESADout_CUDeclarant EqualIndicator DeclarantEqualFlag OrganizationName ShortName
    RKOrganizationFeatures BIN IIN Address SubjectAddressDetails PostalCode CountryCode Region
    District City Town StreetHouse House Room AddressText ESADout_CUMainContractTerms
    ContractCurrencyCode TotalInvoiceAmount ESADout_CUGoods GoodsNumeric GoodsDescription
    GrossWeightQuantity NetWeightQuantity InvoicedCost CustomsCost CurrencyCode GoodsTNVEDCode
    OriginCountryCode GoodsGroupDescription GoodsGroupInformation SerialNumber
    ESADout_CUPresentedDocument PresentedDocumentModeCode PrDocumentName PrDocumentNumber
    PrDocumentDate SupplementaryGoodsQuantity GoodsQuantity MeasureUnitQualifierName
    MeasureUnitQualifierCode ESADGoodsPackaging PakageQuantity PackingInformation PackingCode
    PakingQuantity PackagePalleteInformation InfoKindCode PalleteCode PalleteQuantity
    CargoDescriptionText PackingMark CargoInfo ESADCustomsProcedure MainCustomsModeCode
    PrecedingCustomsModeCode
    """.split()  # noqa: SIM905 - a vocabulary is read as words
)

NOT_NEEDED: Final = frozenset(
    """
    DocumentID RefDocumentID ElectronicDocumentSign DeclarationKind TransitDirectionCode
    SubsoilSign SealNumber SealQuantity RecipientCountryCode MovementCode ExecutionDate
    ExecutionPlace OriginCountryName SpecificationNumber SpecificationListNumber
    TotalSheetNumber TotalCustCost CustCostCurrencyRate CounryName OKTMO OKATO KLADR AOGUID
    TerritoryCode AddressKindCode RAOrganizationFeatures RFOrganizationFeatures
    RBOrganizationFeatures KGOrganizationFeatures UNN UNP INN KPP OGRN SocialServiceNumber
    SocialServiceCertificate ITN CategoryCode RNN KGINN KGOKPO OKPOID OrganizationLanguage
    IdentityCard IdentityCardCode IdentityCardName IdentityCardSeries IdentityCardNumber
    IdentityCardDate Contact Phone Fax Telex E_mail CommunicationDetails ContactPerson UITN
    ESADout_CUCarrier ESADout_CUGoodsLocation InformationTypeCode CustomsOffice
    CustomsCountryCode LocationName RegisterDocumentIdDetails DocId RegistrationNumber
    CertificateNumber ESADout_CUConsigment ContainerIndicator DispatchCountryCode
    DispatchCountryName DestinationCountryCode DestinationCountryName BorderCustomsOffice Code
    OfficeName ESADout_CUDepartureArrivalTransport ESADout_CUBorderTransport TransportModeCode
    TransportNationalityCode TransportMeansQuantity TransportMeans RUTransportMeans
    TransportIdentifier TransportMeansNationalityCode ActiveTransportIdentifier VIN
    TransportKindCode TransportTypeName TransportMarkCode TransportRegNumber TransportLocation
    ESADout_CUReloadingInfo ESADout_CULoadingPlace TradeCountryCode ContractCurrencyRate
    DealFeatureCode DealNatureCode CUESADDeliveryTerms DeliveryPlace DeliveryTermsStringCode
    DeliveryTermsRBCode TransferPlace CustomsCostCorrectMethod Preferencii CustomsTax
    CustomsDuty Excise Rate StatisticalCost AdditionalSign AdditionalSheetCount
    IntellectPropertySign GoodsClassificationCode LanguageGoods BeginPeriodDate EndPeriodDate
    DeliveryTime DeliveryTimeEND GoodsAddTNVEDCode TNVEDContract QuantityFact OilField
    RestrictionSign MilitaryProducts Manufacturer TradeMark GoodsMark GoodsModel GoodsMarking
    GoodsStandard GoodsSort Dimensions DateIssue GoodsGroupQuantity GroupNum ManufacturerINN
    ProductionPlaceName InfoDescription ArticleWeight RecordId LineNum WoodSortiment WoodKind
    DocumentBeginActionsDate DocumentEndActionsDate RecordID RFG44PresentedDocId
    ElectronicDocumentID ElectronicArchID DocumentModeID DocumentPresentingDetails
    DocPresentKindCode CustomsDocIdDetails TemporaryImportCode TemporaryStorageImportCode
    PaymentMethodCode ESADout_CUPrecedingDocument PrecedingDocumentID PrecedingDocumentName
    PrecedingDocumentNumber PrecedingDocumentDate PrecedingDocumentCustomsCode
    PrecedingDocumentModeCode PrecedingGoodsNumeric ESADout_CUCustomsPaymentCalculation
    ESADout_CUPayments ESADout_CUCustomsPayment PaymentModeCode PaymentAmount
    PaymentCurrencyCode TaxBase TaxBaseCurrencyCode RateTypeCode RateCurrencyCode
    RateTNVEDQualifierCode RateUseDate PaymentCode CurrencyRate PakageTypeCode
    PakagePartQuantity PalleteInformation PalleteDescription UnitPackInfo RBCargoKind
    PackageCode ESADContainer ContainerNumber ContainerIdentificaror ContainerQuantity
    FullIndicator GoodsTransferFeature FilledPerson PersonSurname PersonName PersonMiddleName
    PersonPost QualificationCertificate AuthoritesDocument SigningDate
    ESADout_CUCustomsRepresentative CustomsRepresCertificate ContractRepresDecl
    RegistrationBrokerDocument
    """.split()  # noqa: SIM905 - a vocabulary is read as words
)

KNOWN: Final = READ | NOT_NEEDED
